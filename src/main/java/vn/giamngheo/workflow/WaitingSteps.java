package vn.giamngheo.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/**
 * How many wait at each step of a process and how many of them are late, per village and per
 * official, for those who watch; one query whatever the numbers are. All versions of a process
 * count together.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class WaitingSteps {

    /**
     * What stands somewhere: a task, a machine step or a wait; the caller of a process not its
     * parts.
     */
    private static final String WAITING =
            """
            SELECT e.act_id_ AS step, e.tenant_id_ AS commune, v.text_ AS village,
                t.assignee_ AS holder,
                (SELECT string_agg(l.group_id_, ',' ORDER BY l.group_id_)
                    FROM public.act_ru_identitylink l
                    WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate'
                        AND l.group_id_ IS NOT NULL) AS groups,
                t.id_ IS NOT NULL AS task,
                coalesce(t.due_date_ <= :now, false) AS late
            FROM public.act_ru_execution e
            JOIN public.act_re_procdef d ON d.id_ = e.proc_def_id_
            LEFT JOIN public.act_ru_task t ON t.execution_id_ = e.id_
            LEFT JOIN public.act_ru_variable v
                ON v.execution_id_ = e.proc_inst_id_ AND v.name_ = 'villageKey'
            WHERE e.is_active_ AND e.act_id_ IS NOT NULL AND e.tenant_id_ IS NOT NULL
                AND d.key_ = :process AND %s
            """;

    private static final String COUNTED =
            """
            SELECT step, commune, village, holder, groups, task, count(*) AS waiting,
                count(*) FILTER (WHERE late) AS late
            FROM (%s) each GROUP BY step, commune, village, holder, groups, task
            """;

    /** For all communes of the country: numbers of a commune, nothing below it. */
    private static final String COUNTED_BY_COMMUNE =
            """
            SELECT e.act_id_ AS step, e.tenant_id_ AS commune, CAST(NULL AS text) AS village,
                CAST(NULL AS text) AS holder, CAST(NULL AS text) AS groups,
                t.id_ IS NOT NULL AS task, count(*) AS waiting,
                count(*) FILTER (WHERE t.due_date_ <= :now) AS late
            FROM public.act_ru_execution e
            JOIN public.act_re_procdef d ON d.id_ = e.proc_def_id_
            LEFT JOIN public.act_ru_task t ON t.execution_id_ = e.id_
            WHERE e.is_active_ AND e.act_id_ IS NOT NULL AND e.tenant_id_ IS NOT NULL
                AND d.key_ = :process
            GROUP BY e.act_id_, e.tenant_id_, t.id_ IS NOT NULL
            """;

    private static final String OVERVIEW =
            """
            SELECT d.key_ AS process,
                count(DISTINCT e.proc_inst_id_) AS running,
                count(*) FILTER (WHERE t.due_date_ <= :now) AS late,
                (SELECT count(*) FROM public.act_ru_incident i
                    JOIN public.act_re_procdef f ON f.id_ = i.proc_def_id_
                    WHERE f.key_ = d.key_ AND i.id_ = i.root_cause_incident_id_
                        AND %s) AS failed
            FROM public.act_ru_execution e
            JOIN public.act_re_procdef d ON d.id_ = e.proc_def_id_
            LEFT JOIN public.act_ru_task t ON t.execution_id_ = e.id_
            WHERE %s GROUP BY d.key_
            """;

    private final JdbcClient jdbc;
    private final DiagramWords names;
    private final Territory territory;
    private final PostHolders posts;
    private final Clock clock;

    WaitingSteps(
            JdbcClient jdbc,
            DiagramWords names,
            Territory territory,
            PostHolders posts,
            Clock clock) {
        this.jdbc = jdbc;
        this.names = names;
        this.territory = territory;
        this.posts = posts;
        this.clock = clock;
    }

    /**
     * All processes, what runs of each of them, what is late and what has failed.
     *
     * @throws BusinessException FORBIDDEN
     */
    public List<Line> overview(Actor actor) {
        var watch = Watch.of(actor);
        Map<String, Running> running =
                jdbc
                        .sql(
                                OVERVIEW.formatted(
                                        watch.condition("i.tenant_id_"),
                                        watch.condition("e.tenant_id_")))
                        .params(watch.parameters())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Running.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Running::process, Function.identity()));
        return names.processes().stream()
                .map(
                        each -> {
                            var now =
                                    running.getOrDefault(
                                            each.key(), new Running(each.key(), 0, 0, 0));
                            return new Line(
                                    each.key(),
                                    each.name(),
                                    each.definitionId(),
                                    now.running(),
                                    now.late(),
                                    now.failed());
                        })
                .toList();
    }

    /**
     * Key of the process that a version belongs to.
     *
     * @throws BusinessException NOT_FOUND
     */
    public String keyOf(String keyOrId) {
        return names.process(keyOrId).key();
    }

    /**
     * One process.
     *
     * @param keyOrId its key, or the id of a version
     * @throws BusinessException FORBIDDEN, NOT_FOUND
     */
    public Progress of(String keyOrId, Actor actor) {
        var watch = Watch.of(actor);
        var process = names.process(keyOrId);
        var query =
                watch.everywhere()
                        ? COUNTED_BY_COMMUNE
                        : COUNTED.formatted(WAITING.formatted(watch.condition("e.tenant_id_")));
        var counts =
                jdbc.sql(query)
                        .params(watch.parameters())
                        .param("process", process.key())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Count.class)
                        .list();
        var steps = names.steps(process.definitionId());
        return new Progress(
                process.key(),
                process.name(),
                bySteps(counts, steps),
                grouped(counts, steps, places(counts, watch)),
                watch.everywhere() ? List.of() : grouped(counts, steps, officials(counts)));
    }

    private static List<Step> bySteps(List<Count> counts, Map<String, String> names) {
        var order = new ArrayList<>(names.keySet());
        Map<String, List<Count>> ofStep =
                counts.stream().collect(Collectors.groupingBy(Count::step));
        return ofStep.entrySet().stream()
                .sorted(
                        Map.Entry.comparingByKey(
                                (one, other) ->
                                        Integer.compare(
                                                position(order, one), position(order, other))))
                .map(
                        each ->
                                new Step(
                                        each.getKey(),
                                        names.getOrDefault(each.getKey(), each.getKey()),
                                        sum(each.getValue(), Count::waiting),
                                        sum(each.getValue(), Count::late)))
                .toList();
    }

    /** Steps that only an earlier version had come last. */
    private static int position(List<String> order, String step) {
        var at = order.indexOf(step);
        return at < 0 ? order.size() : at;
    }

    private static List<Group> grouped(
            List<Count> counts, Map<String, String> names, Function<Count, Who> whose) {
        Map<Who, List<Count>> groups =
                counts.stream()
                        .collect(Collectors.groupingBy(whose, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(
                        each ->
                                new Group(
                                        each.getKey().name(),
                                        each.getKey().groups(),
                                        sum(each.getValue(), Count::waiting),
                                        sum(each.getValue(), Count::late),
                                        bySteps(each.getValue(), names)))
                .toList();
    }

    private Function<Count, Who> places(List<Count> counts, Watch watch) {
        Map<String, String> communes =
                territory.named(counts.stream().map(Count::commune).distinct().toList()).stream()
                        .collect(Collectors.toMap(UnitChoice::key, UnitChoice::label));
        if (watch.everywhere()) {
            return count -> new Who(communes.getOrDefault(count.commune(), count.commune()), "");
        }
        var villages =
                territory.villagesByKey(
                        counts.stream()
                                .map(Count::village)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return count -> {
            var commune = communes.get(count.commune());
            var village = count.village() == null ? null : villages.get(count.village());
            var name = village == null ? "Việc chung của xã" : village.name();
            return new Who(communes.size() > 1 ? commune + ", " + name : name, "");
        };
    }

    private Function<Count, Who> officials(List<Count> counts) {
        var accounts =
                posts.accounts(
                        counts.stream()
                                .map(Count::holder)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return count -> {
            if (!count.task()) {
                return new Who("Ứng dụng", "");
            }
            var groups = rolesOf(count.groups());
            if (count.holder() == null) {
                return new Who("", groups);
            }
            var account = accounts.get(count.holder());
            return new Who(account == null ? count.holder() : account.fullName(), groups);
        };
    }

    /** A role of a village counts once, whichever village it is. */
    private static String rolesOf(@Nullable String groups) {
        return groups == null
                ? ""
                : Arrays.stream(groups.split(","))
                        .map(TaskRow::roleOf)
                        .distinct()
                        .collect(Collectors.joining(","));
    }

    private static long sum(List<Count> counts, ToLongFunction<Count> number) {
        return counts.stream().mapToLong(number).sum();
    }

    record Running(String process, long running, long late, long failed) {}

    record Count(
            String step,
            String commune,
            @Nullable String village,
            @Nullable String holder,
            @Nullable String groups,
            boolean task,
            long waiting,
            long late) {}

    private record Who(String name, String groups) implements Comparable<Who> {

        @Override
        public int compareTo(Who other) {
            var byName = name.compareTo(other.name);
            return byName == 0 ? groups.compareTo(other.groups) : byName;
        }
    }

    /** One process of the overview. */
    public record Line(
            String key, String name, String definitionId, long running, long late, long failed) {}

    /**
     * What waits in one process.
     *
     * @param places villages, or communes for whoever watches all of them
     * @param officials who has the tasks; empty for whoever watches all communes
     */
    public record Progress(
            String process,
            String name,
            List<Step> steps,
            List<Group> places,
            List<Group> officials) {}

    /** One step with what waits there. */
    public record Step(String id, String name, long waiting, long late) {}

    /**
     * A place or an official.
     *
     * @param name empty for tasks that nobody has taken yet
     * @param groups the engine's groups whose tasks they are, with commas; empty for none
     */
    public record Group(String name, String groups, long waiting, long late, List<Step> steps) {}
}
