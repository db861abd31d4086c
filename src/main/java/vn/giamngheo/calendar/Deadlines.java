package vn.giamngheo.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Sets, finds and meets deadlines. A subject that starts again (a second meeting, a list posted
 * again) has a new deadline; the latest start is the one that counts.
 */
@UseCase
public class Deadlines {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static final String COLUMNS =
            """
            id, subject_type, subject_id, rule_code, start_on, days, day_kind, clause, basis,
            whose_time, due_on, met_on
            """;

    private final JdbcClient jdbc;
    private final DeadlineRules rules;
    private final WorkingDays workingDays;

    Deadlines(JdbcClient jdbc, DeadlineRules rules, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.workingDays = workingDays;
    }

    /**
     * The moment the last day is over: 24:00 of that day in Viet Nam. What comes in before this
     * moment is in time.
     */
    public static Instant endOf(LocalDate due) {
        return due.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /**
     * Counts the period from {@code day0}, which is not counted, by the rule valid on that day.
     * Asked again with the same start it returns the deadline already set.
     *
     * @throws BusinessException DEADLINE_RULE_MISSING, CALENDAR_MISSING
     */
    public Deadline set(String subjectType, String subjectId, String ruleCode, LocalDate day0) {
        var rule = rules.validOn(ruleCode, day0);
        var due =
                rule.dayKind() == DayKind.FIXED_DATE
                        ? fixedDate(rule, day0)
                        : workingDays
                                .held()
                                .due(day0, rule.requireDays(), rule.dayKind(), rule.whoseTime());
        return insert(subjectType, subjectId, rule, day0, due);
    }

    /**
     * As {@link #set(String, String, String, LocalDate)}, where somebody else than the rule says
     * how many working days there are and why: the authority a province named for the opinion.
     */
    public Deadline set(
            String subjectType,
            String subjectId,
            String ruleCode,
            LocalDate day0,
            int days,
            String clause) {
        var rule = rules.validOn(ruleCode, day0).lasting(days, clause);
        var due = workingDays.held().after(day0, days, rule.whoseTime());
        return insert(subjectType, subjectId, rule, day0, due);
    }

    private Deadline insert(
            String subjectType,
            String subjectId,
            DeadlineRule rule,
            LocalDate day0,
            LocalDate dueOn) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.deadline (id, subject_type, subject_id, rule_code,
                            start_on, days, day_kind, clause, basis, whose_time, due_on)
                        VALUES (:id, :type, :subject, :rule, :start, :days, :kind, :clause, :basis,
                            :whose, :due)
                        ON CONFLICT ON CONSTRAINT uq_deadline_subject DO NOTHING
                        """)
                .param("id", UUID.randomUUID())
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("rule", rule.code())
                .param("start", day0)
                .param("days", rule.days())
                .param("kind", rule.dayKind().name())
                .param("clause", rule.clause())
                .param("basis", rule.basis())
                .param("whose", rule.whoseTime().name())
                .param("due", dueOn)
                .update();
        return jdbc.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                FROM giamngheo.deadline
                                WHERE subject_type = :type AND subject_id = :subject
                                    AND rule_code = :rule AND start_on = :start
                                """)
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("rule", rule.code())
                .param("start", day0)
                .query(Deadline.class)
                .single();
    }

    public Optional<Deadline> find(String subjectType, String subjectId, String ruleCode) {
        return Optional.ofNullable(
                findAll(subjectType, List.of(subjectId), ruleCode).get(subjectId));
    }

    /** By subject id; subjects without such a deadline are missing in the map. */
    public Map<String, Deadline> findAll(
            String subjectType, Collection<String> subjectIds, String ruleCode) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "SELECT DISTINCT ON (subject_id) "
                                + COLUMNS
                                + """
                                FROM giamngheo.deadline
                                WHERE subject_type = :type AND subject_id IN (:subjects)
                                    AND rule_code = :rule
                                ORDER BY subject_id, start_on DESC
                                """)
                .param("type", subjectType)
                .param("subjects", subjectIds)
                .param("rule", ruleCode)
                .query(Deadline.class)
                .stream()
                .collect(Collectors.toMap(Deadline::subjectId, Function.identity()));
    }

    /** The deadline that counts for the subject, whichever rule set it. */
    public Optional<Deadline> latest(String subjectType, String subjectId) {
        var subject = new DeadlineSubject(subjectType, subjectId);
        return Optional.ofNullable(latest(List.of(subject)).get(subject));
    }

    /** As {@link #latest(String, String)} for many; subjects without one are missing in the map. */
    public Map<DeadlineSubject, Deadline> latest(Collection<DeadlineSubject> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "SELECT DISTINCT ON (subject_type, subject_id) "
                                + COLUMNS
                                + """
                                FROM giamngheo.deadline
                                WHERE (subject_type, subject_id) IN
                                    (SELECT * FROM unnest(:types, :ids))
                                ORDER BY subject_type, subject_id, start_on DESC
                                """)
                .param("types", subjects.stream().map(DeadlineSubject::type).toArray(String[]::new))
                .param("ids", subjects.stream().map(DeadlineSubject::id).toArray(String[]::new))
                .query(Deadline.class)
                .stream()
                .collect(
                        Collectors.toMap(
                                each -> new DeadlineSubject(each.subjectType(), each.subjectId()),
                                Function.identity()));
    }

    /** Closes every open deadline of that rule; what was met before keeps its day. */
    public void met(String subjectType, String subjectId, String ruleCode, LocalDate on) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.deadline SET met_on = :on
                        WHERE subject_type = :type AND subject_id = :subject AND rule_code = :rule
                            AND met_on IS NULL
                        """)
                .param("on", on)
                .param("type", subjectType)
                .param("subject", subjectId)
                .param("rule", ruleCode)
                .update();
    }

    /** Closes whatever is still open for the subject, whichever rule set it. */
    public void met(String subjectType, String subjectId, LocalDate on) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.deadline SET met_on = :on
                        WHERE subject_type = :type AND subject_id = :subject AND met_on IS NULL
                        """)
                .param("on", on)
                .param("type", subjectType)
                .param("subject", subjectId)
                .update();
    }

    /** A date the law names is not moved when it is a day off. */
    private static LocalDate fixedDate(DeadlineRule rule, LocalDate day0) {
        var due = rule.fixedDate().atYear(day0.getYear());
        if (due.isBefore(day0)) {
            throw new BusinessException(
                    "DEADLINE_PASSED",
                    "Đã quá %s của năm %d (%s)."
                            .formatted(rule.length(), day0.getYear(), rule.clause()));
        }
        return due;
    }
}
