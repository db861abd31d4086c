package vn.giamngheo.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.PostHolders.Account;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.workflow.WatchedInstances.Instance;

/**
 * Quá trình of one instance: who did which step from when to when, in time or late, running or long
 * ended. Officials are named, households are not.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class InstanceCourse {

    /** A loop over many rows would fill the page; the last steps are what one looks for. */
    private static final int MOST_STEPS = 300;

    private static final Set<String> NOT_LISTED =
            Set.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    private static final String STEPS =
            """
            SELECT * FROM (
                SELECT a.act_id_ AS step, coalesce(a.act_name_, a.act_id_) AS name,
                    a.act_type_ AS kind, a.assignee_ AS username,
                    a.start_time_ AS started_at, a.end_time_ AS ended_at,
                    a.act_inst_state_ = 2 AS cancelled, t.due_date_ AS due_at,
                    (SELECT string_agg(DISTINCT l.group_id_, ',')
                        FROM public.act_hi_identitylink l
                        WHERE l.task_id_ = a.task_id_ AND l.type_ = 'candidate'
                            AND l.operation_type_ = 'add') AS groups,
                    a.sequence_counter_ AS position
                FROM public.act_hi_actinst a
                LEFT JOIN public.act_hi_taskinst t ON t.id_ = a.task_id_
                WHERE a.proc_inst_id_ = :instance
                ORDER BY a.start_time_ DESC, a.sequence_counter_ DESC NULLS LAST LIMIT :limit) last
            ORDER BY started_at, position NULLS LAST
            """;

    private final WatchedInstances instances;
    private final JdbcClient jdbc;
    private final PostHolders posts;
    private final WorkingDays workingDays;
    private final Clock clock;

    InstanceCourse(
            WatchedInstances instances,
            JdbcClient jdbc,
            PostHolders posts,
            WorkingDays workingDays,
            Clock clock) {
        this.instances = instances;
        this.jdbc = jdbc;
        this.posts = posts;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @throws BusinessException FORBIDDEN, NOT_FOUND
     */
    public Course of(String instanceId, Actor actor) {
        var instance = instances.require(instanceId, actor);
        var rows =
                jdbc.sql(STEPS)
                        .param("instance", instanceId)
                        .param("limit", MOST_STEPS)
                        .query(Row.class)
                        .list();
        var accounts =
                posts.accounts(
                        rows.stream()
                                .map(Row::username)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        var steps =
                rows.stream()
                        .filter(row -> !NOT_LISTED.contains(row.kind()))
                        .map(row -> step(row, officialOf(row.username(), accounts)))
                        .toList();
        return new Course(instance, steps, idsOf(rows, true), idsOf(rows, false));
    }

    private static String officialOf(@Nullable String username, Map<String, Account> accounts) {
        if (username == null) {
            return "";
        }
        var account = accounts.get(username);
        return account == null ? username : account.fullName();
    }

    private static List<String> idsOf(List<Row> rows, boolean ended) {
        return rows.stream()
                .filter(row -> (row.endedAt() != null) == ended)
                .map(Row::step)
                .distinct()
                .toList();
    }

    private Step step(Row row, String official) {
        var end = row.endedAt() == null ? clock.instant() : row.endedAt().toInstant();
        var due = row.dueAt();
        return new Step(
                row.step(),
                row.name(),
                official,
                row.groups() == null ? "" : row.groups(),
                "userTask".equals(row.kind()),
                row.startedAt().toInstant(),
                row.endedAt() == null ? null : row.endedAt().toInstant(),
                due == null ? null : due.toInstant().minusMillis(1),
                workingDays(day(row.startedAt().toInstant()), day(end)),
                due != null && !end.isBefore(due.toInstant()),
                row.cancelled());
    }

    /** Null when a year in between has no confirmed calendar. */
    private @Nullable Integer workingDays(LocalDate from, LocalDate to) {
        try {
            return workingDays.between(from, to);
        } catch (BusinessException noCalendar) {
            return null;
        }
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    record Row(
            String step,
            String name,
            String kind,
            @Nullable String username,
            Timestamp startedAt,
            @Nullable Timestamp endedAt,
            boolean cancelled,
            @Nullable Timestamp dueAt,
            @Nullable String groups) {}

    /**
     * The course of one instance.
     *
     * @param done ids of the steps that were left, for the diagram
     * @param current ids of the steps where it stands
     */
    public record Course(
            Instance instance, List<Step> steps, List<String> done, List<String> current) {}

    /**
     * One step.
     *
     * @param official who had it; empty for a machine step and for a task nobody has taken
     * @param groups the engine's groups whose task it was, with commas; empty for none
     * @param task a person's, not the application's
     * @param due last moment at which it was in time; null without a deadline
     * @param workingDays between its days, to today while it lasts; null when the calendar is
     *     missing
     * @param cancelled it was left without being done
     */
    public record Step(
            String id,
            String name,
            String official,
            String groups,
            boolean task,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant due,
            @Nullable Integer workingDays,
            boolean late,
            boolean cancelled) {}
}
