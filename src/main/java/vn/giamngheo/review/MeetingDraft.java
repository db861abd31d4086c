package vn.giamngheo.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;

/** The fields of a running meeting, one row each: two people write without losing each other's. */
@Component
class MeetingDraft {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingDraft(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Field to what was typed. */
    Map<String, String> values(UUID meetingId) {
        Map<String, String> values = new HashMap<>();
        since(meetingId, -1).forEach(entered -> values.put(entered.field(), entered.value()));
        return values;
    }

    /** Fields that changed after a revision. */
    List<EnteredField> since(UUID meetingId, long revision) {
        return jdbc.sql(
                        """
                        SELECT field, value, revision, changed_by, changed_by_name
                        FROM giamngheo.meeting_field
                        WHERE meeting_id = :meeting AND revision > :revision ORDER BY field
                        """)
                .param("meeting", meetingId)
                .param("revision", revision)
                .query(MeetingDraft::entered)
                .list();
    }

    /**
     * Writes into a meeting that the caller has locked.
     *
     * @param next revision of this writing
     * @return fields that somebody else changed after what the writer saw, as they stand; they were
     *     not written
     */
    List<EnteredField> write(
            UUID meetingId, Map<String, FieldChange> changes, long next, Actor actor) {
        Map<String, EnteredField> standing = new LinkedHashMap<>();
        since(meetingId, -1).forEach(entered -> standing.put(entered.field(), entered));
        List<EnteredField> conflicts = new ArrayList<>();
        changes.forEach(
                (field, change) -> {
                    var now = standing.get(field);
                    var same =
                            now == null
                                    ? change.value().isEmpty()
                                    : now.value().equals(change.value());
                    if (!same && now != null && now.revision() > change.base()) {
                        conflicts.add(now);
                    } else if (!same) {
                        write(
                                meetingId,
                                field,
                                change.value(),
                                next,
                                actor.username(),
                                actor.displayName());
                    }
                });
        return conflicts;
    }

    /** What the application itself knows when a sheet is prepared. */
    void prefill(UUID meetingId, String field, String value) {
        if (!value.isEmpty()) {
            write(meetingId, field, value, 0, "system", "Ứng dụng");
        }
    }

    private void write(
            UUID meetingId,
            String field,
            String value,
            long revision,
            String account,
            String name) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.meeting_field (meeting_id, field, value, revision,
                            changed_by, changed_by_name, changed_at)
                        VALUES (:meeting, :field, :value, :revision, :by, :byName, :at)
                        ON CONFLICT (meeting_id, field) DO UPDATE SET value = excluded.value,
                            revision = excluded.revision, changed_by = excluded.changed_by,
                            changed_by_name = excluded.changed_by_name,
                            changed_at = excluded.changed_at
                        """)
                .param("meeting", meetingId)
                .param("field", field)
                .param("value", value)
                .param("revision", revision)
                .param("by", account)
                .param("byName", name)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private static EnteredField entered(ResultSet row, int number) throws SQLException {
        return new EnteredField(
                row.getString("field"),
                row.getString("value"),
                row.getLong("revision"),
                row.getString("changed_by"),
                row.getString("changed_by_name"));
    }
}
