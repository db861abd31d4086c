package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** What was changed about the calendar, when, by whom, and which deadlines it moved. */
@Component
public class CalendarChanges {

    private static final String CHANGES =
            """
            SELECT c.id, c.made_on, c.made_by, c.what,
                (SELECT count(*) FROM giamngheo.deadline_move m WHERE m.change_id = c.id) AS moved
            FROM giamngheo.holiday_change c
            """;

    private final JdbcClient jdbc;
    private final DeadlineRules rules;

    CalendarChanges(JdbcClient jdbc, DeadlineRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * One change.
     *
     * @param what "Thêm 25/11/2026 (Nghỉ lễ, tết): …"
     * @param moved how many deadlines it moved
     */
    public record CalendarChange(
            UUID id, LocalDate madeOn, String madeBy, String what, long moved) {}

    /** The latest first. */
    public List<CalendarChange> latest(int limit) {
        return jdbc.sql(CHANGES + "ORDER BY c.number DESC LIMIT :limit")
                .param("limit", limit)
                .query(CalendarChange.class)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    public CalendarChange change(UUID id) {
        return jdbc.sql(CHANGES + "WHERE c.id = :id")
                .param("id", id)
                .query(CalendarChange.class)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Không có lần thay đổi lịch này."));
    }

    /** What it moved, in the order of the kinds. */
    public List<MoveLine> movedBy(UUID changeId) {
        return jdbc.sql(
                        """
                        SELECT max(r.name) AS name, d.whose_time, m.place, m.old_due_on AS "from",
                            m.new_due_on AS "to", count(*) AS count
                        FROM giamngheo.deadline_move m
                        JOIN giamngheo.deadline d ON d.id = m.deadline_id
                        LEFT JOIN giamngheo.deadline_rule r ON r.code = d.rule_code
                            AND r.valid_from <= d.start_on
                            AND (r.valid_to IS NULL OR r.valid_to >= d.start_on)
                        WHERE m.change_id = :change
                        GROUP BY d.rule_code, d.whose_time, m.place, m.old_due_on, m.new_due_on
                        ORDER BY d.whose_time DESC, name, m.place, m.old_due_on
                        """)
                .param("change", changeId)
                .query(MoveLine.class)
                .list();
    }

    UUID record(LocalDate on, String by, String what) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.holiday_change (id, made_on, made_by, what)
                        VALUES (:id, :on, :by, :what)
                        """)
                .param("id", id)
                .param("on", on)
                .param("by", by)
                .param("what", what)
                .update();
        return id;
    }

    /** The lines of what would move. */
    List<MoveLine> lines(List<MovedDeadline> moved, Map<UUID, String> places) {
        var byCode =
                rules.all().stream()
                        .collect(
                                Collectors.toMap(
                                        DeadlineRule::code,
                                        Function.identity(),
                                        (earlier, later) -> later));
        return moved.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> line(one, byCode.get(one.ruleCode()), places),
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(
                        line ->
                                new MoveLine(
                                        line.getKey().name(),
                                        line.getKey().whoseTime(),
                                        line.getKey().place(),
                                        line.getKey().from(),
                                        line.getKey().to(),
                                        line.getValue()))
                .sorted(
                        Comparator.comparing(MoveLine::whoseTime)
                                .thenComparing(MoveLine::name)
                                .thenComparing(MoveLine::place)
                                .thenComparing(MoveLine::from))
                .toList();
    }

    private static MoveLine line(MovedDeadline moved, DeadlineRule rule, Map<UUID, String> places) {
        return new MoveLine(
                rule.name(),
                rule.whoseTime(),
                places.getOrDefault(moved.id(), ""),
                moved.oldDue(),
                moved.newDue(),
                0);
    }
}
