package vn.giamngheo.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/**
 * Sự cố: machine steps that gave up, each with its cause in plain words; no name of a household.
 */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class FailedSteps {

    public static final int PAGE_SIZE = 20;

    /** An incident of a called process stands at its callers too; only its origin counts. */
    private static final String FAILED =
            """
            SELECT i.id_ AS id, d.key_ AS process, d.name_ AS process_name,
                i.proc_def_id_ AS definition_id, i.proc_inst_id_ AS instance,
                i.activity_id_ AS step, i.tenant_id_ AS commune,
                i.incident_timestamp_ AS since, i.incident_msg_ AS message,
                b.bytes_ AS trace, count(*) OVER () AS total
            FROM public.act_ru_incident i
            JOIN public.act_re_procdef d ON d.id_ = i.proc_def_id_
            LEFT JOIN public.act_ru_job j ON j.id_ = i.configuration_
            LEFT JOIN public.act_ge_bytearray b ON b.id_ = j.exception_stack_id_
            WHERE i.id_ = i.root_cause_incident_id_ AND %s
                AND (CAST(:process AS text) IS NULL OR d.key_ = :process)
                AND (CAST(:instance AS text) IS NULL OR i.proc_inst_id_ = :instance)
                AND (CAST(:id AS text) IS NULL OR i.id_ = :id)
            ORDER BY i.incident_timestamp_, i.id_ LIMIT :limit OFFSET :offset
            """;

    private final JdbcClient jdbc;
    private final DiagramWords names;
    private final Territory territory;

    FailedSteps(JdbcClient jdbc, DiagramWords names, Territory territory) {
        this.jdbc = jdbc;
        this.names = names;
        this.territory = territory;
    }

    /**
     * One page, the oldest first.
     *
     * @param process key of a process; null for all
     * @param instance one instance; null for all
     * @throws BusinessException FORBIDDEN
     */
    public Found find(@Nullable String process, @Nullable String instance, int page, Actor actor) {
        var watch = Watch.of(actor);
        var shown = Math.max(1, page);
        var rows = rows(watch, process, instance, null, (shown - 1) * PAGE_SIZE);
        var total = rows.isEmpty() ? 0 : rows.get(0).total();
        return new Found(described(rows), shown, total);
    }

    /**
     * @throws BusinessException FORBIDDEN, NOT_FOUND when it was repaired meanwhile
     */
    public Failed require(String id, Actor actor) {
        var rows = rows(Watch.of(actor), null, null, id, 0);
        if (rows.isEmpty()) {
            throw new BusinessException(
                    "NOT_FOUND",
                    "Bước này không còn lỗi: đã có người thử lại, hoặc hồ sơ đã xong.");
        }
        return described(rows).get(0);
    }

    private List<Row> rows(
            Watch watch,
            @Nullable String process,
            @Nullable String instance,
            @Nullable String id,
            int offset) {
        return jdbc.sql(FAILED.formatted(watch.condition("i.tenant_id_")))
                .params(watch.parameters())
                .param("process", process)
                .param("instance", instance)
                .param("id", id)
                .param("limit", PAGE_SIZE)
                .param("offset", offset)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        var trace = row.getBytes("trace");
        return new Row(
                row.getString("id"),
                row.getString("process"),
                row.getString("process_name"),
                row.getString("definition_id"),
                row.getString("instance"),
                row.getString("step"),
                row.getString("commune"),
                row.getTimestamp("since").toInstant(),
                trace == null
                        ? row.getString("message")
                        : new String(trace, StandardCharsets.UTF_8),
                row.getLong("total"));
    }

    private List<Failed> described(List<Row> rows) {
        Map<String, String> communes = new HashMap<>();
        territory
                .named(
                        rows.stream()
                                .map(Row::commune)
                                .filter(key -> key != null)
                                .distinct()
                                .toList())
                .forEach((UnitChoice each) -> communes.put(each.key(), each.label()));
        Map<String, Map<String, String>> steps = new HashMap<>();
        return rows.stream()
                .map(
                        row ->
                                new Failed(
                                        row.id(),
                                        row.process(),
                                        row.processName() == null
                                                ? row.process()
                                                : row.processName(),
                                        row.instance(),
                                        row.step(),
                                        steps.computeIfAbsent(row.definitionId(), names::steps)
                                                .getOrDefault(row.step(), row.step()),
                                        communes.getOrDefault(row.commune(), ""),
                                        row.since(),
                                        FailureWords.of(row.trace())))
                .toList();
    }

    private record Row(
            String id,
            String process,
            @Nullable String processName,
            String definitionId,
            String instance,
            String step,
            @Nullable String commune,
            Instant since,
            @Nullable String trace,
            long total) {}

    /** One page of what has failed. */
    public record Found(List<Failed> failed, int page, long total) {}

    /**
     * A machine step that gave up.
     *
     * @param commune empty for one that belongs to no commune
     * @param cause in plain words
     */
    public record Failed(
            String id,
            String process,
            String processName,
            String instance,
            String stepId,
            String step,
            String commune,
            Instant since,
            String cause) {}
}
