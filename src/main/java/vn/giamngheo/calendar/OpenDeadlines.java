package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deadlines that still run, and what moves them. */
@Component
class OpenDeadlines {

    private final JdbcClient jdbc;
    private final List<DeadlinePlaces> places;
    private final ApplicationEventPublisher events;

    OpenDeadlines(JdbcClient jdbc, List<DeadlinePlaces> places, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.places = places;
        this.events = events;
    }

    /** Of each subject the one that counts: the latest started. */
    List<Deadline> on(LocalDate today) {
        return jdbc.sql(
                        "SELECT "
                                + Deadlines.COLUMNS
                                + """
                                FROM giamngheo.deadline d
                                WHERE met_on IS NULL AND due_on >= :today AND days IS NOT NULL
                                    AND NOT EXISTS (
                                        SELECT FROM giamngheo.deadline later
                                        WHERE later.subject_type = d.subject_type
                                            AND later.subject_id = d.subject_id
                                            AND later.start_on > d.start_on)
                                ORDER BY subject_type, due_on, subject_id
                                """)
                .param("today", today)
                .query(Deadline.class)
                .list();
    }

    /** Moves them in every place that keeps their last day. */
    void move(UUID changeId, List<MovedDeadline> moved) {
        if (moved.isEmpty()) {
            return;
        }
        var where = placesOf(moved);
        for (var one : moved) {
            jdbc.sql("UPDATE giamngheo.deadline SET due_on = :due WHERE id = :id")
                    .param("due", one.newDue())
                    .param("id", one.id())
                    .update();
            jdbc.sql(
                            """
                            INSERT INTO giamngheo.deadline_move (change_id, deadline_id, old_due_on,
                                new_due_on, place)
                            VALUES (:change, :deadline, :old, :new, :place)
                            """)
                    .param("change", changeId)
                    .param("deadline", one.id())
                    .param("old", one.oldDue())
                    .param("new", one.newDue())
                    .param("place", where.getOrDefault(one.id(), ""))
                    .update();
        }
        events.publishEvent(new DeadlinesMoved(moved));
    }

    Map<UUID, String> placesOf(List<MovedDeadline> moved) {
        return places.isEmpty() || moved.isEmpty() ? Map.of() : places.get(0).of(moved);
    }
}
