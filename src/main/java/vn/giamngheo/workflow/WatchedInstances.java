package vn.giamngheo.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;
import vn.giamngheo.workflow.TaskSubjects.TaskSubject;

/**
 * The running and the ended instances of a process, found by village and day; the community edition
 * of Cockpit shows running ones only. Names come from the owning modules and only for a supervisor.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class WatchedInstances {

    public static final int PAGE_SIZE = 20;

    private static final String FOUND =
            """
            SELECT p.id_ AS id, p.business_key_ AS business_key, p.proc_def_key_ AS process,
                p.proc_def_id_ AS definition_id, p.tenant_id_ AS commune, v.text_ AS village,
                p.start_time_ AS started_at, p.end_time_ AS ended_at, p.state_ AS state,
                count(*) OVER () AS total
            FROM public.act_hi_procinst p
            LEFT JOIN public.act_hi_varinst v
                ON v.execution_id_ = p.id_ AND v.name_ = 'villageKey'
            WHERE p.tenant_id_ IS NOT NULL AND %s AND %s
            """;

    private static final String SOUGHT =
            """
            p.proc_def_key_ = :process
                AND (CAST(:ended AS boolean) IS NULL OR (p.end_time_ IS NOT NULL) = :ended)
                AND (CAST(:village AS text) IS NULL OR v.text_ = :village)
                AND coalesce(p.end_time_, p.start_time_) >= :from
                AND coalesce(p.end_time_, p.start_time_) < :until
            """;

    private static final String ORDER =
            " ORDER BY coalesce(p.end_time_, p.start_time_) DESC, p.id_ LIMIT :limit OFFSET"
                    + " :offset";

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final JdbcClient jdbc;
    private final SubjectNames subjects;
    private final Territory territory;
    private final Clock clock;

    WatchedInstances(JdbcClient jdbc, SubjectNames subjects, Territory territory, Clock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * One page, the last moved first.
     *
     * @throws BusinessException FORBIDDEN
     */
    public Found find(Sought sought, int page, Actor actor) {
        var watch = Watch.of(actor);
        var shown = Math.max(1, page);
        var rows =
                jdbc.sql(FOUND.formatted(SOUGHT, watch.condition("p.tenant_id_")) + ORDER)
                        .params(watch.parameters())
                        .param("process", sought.process())
                        .param("ended", sought.ended())
                        .param("village", sought.villageKey())
                        .param("from", startOf(Objects.requireNonNullElse(sought.from(), FIRST)))
                        .param(
                                "until",
                                startOf(
                                        Objects.requireNonNullElse(sought.until(), LAST)
                                                .plusDays(1)))
                        .param("limit", PAGE_SIZE)
                        .param("offset", (shown - 1) * PAGE_SIZE)
                        .query(Row.class)
                        .list();
        var total = rows.isEmpty() ? 0 : rows.get(0).total();
        return new Found(described(rows, watch), shown, total);
    }

    /** The villages of the communes a supervisor may choose from, key to words. */
    public Map<String, String> villages(Actor actor) {
        Map<String, String> villages = new java.util.LinkedHashMap<>();
        var communes = Watch.of(actor).communes();
        for (var commune : communes) {
            for (var village : territory.villages(commune)) {
                villages.put(
                        village.key(),
                        communes.size() > 1
                                ? village.name() + ", " + territory.commune(commune).fullName()
                                : village.name());
            }
        }
        return villages;
    }

    /**
     * @throws BusinessException FORBIDDEN, NOT_FOUND
     */
    Instance require(String id, Actor actor) {
        var watch = Watch.of(actor);
        var rows =
                jdbc.sql(FOUND.formatted("p.id_ = :id", watch.condition("p.tenant_id_")))
                        .params(watch.parameters())
                        .param("id", id)
                        .query(Row.class)
                        .list();
        if (rows.isEmpty()) {
            throw new BusinessException(
                    "NOT_FOUND", "Không có hồ sơ này, hoặc hồ sơ thuộc xã khác.");
        }
        return described(rows, watch).get(0);
    }

    private List<Instance> described(List<Row> rows, Watch watch) {
        var named = watch.seesNames() ? namesOf(rows) : Map.<String, TaskSubject>of();
        var villages =
                territory.villagesByKey(
                        rows.stream()
                                .map(Row::village)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        var communes = communes(rows.stream().map(Row::commune).distinct().toList());
        return rows.stream()
                .map(
                        row -> {
                            var subject = named.get(row.businessKey());
                            var village =
                                    row.village() == null ? null : villages.get(row.village());
                            return new Instance(
                                    row.id(),
                                    row.process(),
                                    row.definitionId(),
                                    communes.getOrDefault(row.commune(), row.commune()),
                                    village == null ? "" : village.name(),
                                    subject == null ? "" : subject.title(),
                                    subject == null ? null : subject.page(),
                                    row.startedAt().toInstant(),
                                    row.endedAt() == null ? null : row.endedAt().toInstant(),
                                    row.stateInWords());
                        })
                .toList();
    }

    private Map<String, TaskSubject> namesOf(List<Row> rows) {
        return subjects.ofKeys(
                rows.stream()
                        .filter(row -> row.businessKey() != null)
                        .collect(
                                Collectors.groupingBy(
                                        Row::process,
                                        Collectors.mapping(
                                                Row::businessKey, Collectors.toList()))));
    }

    private Map<String, String> communes(Collection<String> keys) {
        Map<String, String> names = new HashMap<>();
        territory.named(keys).forEach((UnitChoice each) -> names.put(each.key(), each.label()));
        return names;
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    record Row(
            String id,
            @Nullable String businessKey,
            String process,
            String definitionId,
            String commune,
            @Nullable String village,
            Timestamp startedAt,
            @Nullable Timestamp endedAt,
            String state,
            long total) {

        String stateInWords() {
            return switch (state) {
                case "ACTIVE" -> "Đang làm";
                case "SUSPENDED" -> "Tạm dừng";
                case "COMPLETED" -> "Đã xong";
                default -> "Đã dừng giữa chừng";
            };
        }
    }

    /**
     * What is looked for.
     *
     * @param ended null for running and ended ones
     * @param from first day on which they ended, or began while they run; null for any
     * @param until last such day; null for any
     */
    public record Sought(
            String process,
            @Nullable Boolean ended,
            @Nullable String villageKey,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** One page of what was found. */
    public record Found(List<Instance> instances, int page, long total) {}

    /**
     * One instance.
     *
     * @param village empty for the commune's own
     * @param title whom or what it is about; empty for whoever sees no household
     * @param page page of ours about it; null when there is none or the person sees no household
     */
    public record Instance(
            String id,
            String process,
            String definitionId,
            String commune,
            String village,
            String title,
            @Nullable String page,
            Instant startedAt,
            @Nullable Instant endedAt,
            String state) {}
}
