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
import org.springframework.stereotype.Component;

/** Reads the machine steps that gave up, with the words of the diagrams and the cause in words. */
@Component
class FailedStepRows {

    /**
     * An incident of a called process stands at its callers too; only its origin counts. What a
     * trace begins with tells its kind.
     */
    private static final String FAILED =
            """
            SELECT i.id_ AS id, d.key_ AS process, d.name_ AS process_name,
                i.proc_def_id_ AS definition_id, i.proc_inst_id_ AS instance,
                i.activity_id_ AS step, i.tenant_id_ AS commune,
                i.incident_timestamp_ AS since, i.incident_msg_ AS message,
                substring(b.bytes_ FROM 1 FOR 20000) AS trace, count(*) OVER () AS total
            FROM public.act_ru_incident i
            JOIN public.act_re_procdef d ON d.id_ = i.proc_def_id_
            LEFT JOIN public.act_ru_job j ON j.id_ = i.configuration_
            LEFT JOIN public.act_ge_bytearray b ON b.id_ = j.exception_stack_id_
            WHERE i.id_ = i.root_cause_incident_id_ AND %s
                AND (CAST(:process AS text) IS NULL OR d.key_ = :process)
                AND (CAST(:instance AS text) IS NULL OR i.proc_inst_id_ = :instance)
            ORDER BY i.incident_timestamp_, i.id_ LIMIT :limit OFFSET :offset
            """;

    private final JdbcClient jdbc;
    private final DiagramWords names;

    FailedStepRows(JdbcClient jdbc, DiagramWords names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * The oldest first.
     *
     * @param process key of a process; null for all
     * @param instance one instance; null for all
     */
    List<Row> of(
            Watch watch,
            @Nullable String process,
            @Nullable String instance,
            int limit,
            int offset) {
        Map<String, Map<String, String>> steps = new HashMap<>();
        return jdbc.sql(FAILED.formatted(watch.condition("i.tenant_id_")))
                .params(watch.parameters())
                .param("process", process)
                .param("instance", instance)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row, steps))
                .list();
    }

    private Row row(ResultSet row, Map<String, Map<String, String>> steps) throws SQLException {
        var process = row.getString("process");
        var processName = row.getString("process_name");
        var step = row.getString("step");
        var trace = row.getBytes("trace");
        return new Row(
                row.getString("id"),
                processName == null ? process : processName,
                row.getString("instance"),
                step,
                steps.computeIfAbsent(row.getString("definition_id"), names::steps)
                        .getOrDefault(step, step),
                row.getString("commune"),
                row.getTimestamp("since").toInstant(),
                FailureWords.of(
                        trace == null
                                ? row.getString("message")
                                : new String(trace, StandardCharsets.UTF_8)),
                row.getLong("total"));
    }

    /**
     * @param cause in plain words
     * @param total how many there are on all pages
     */
    record Row(
            String id,
            String processName,
            String instance,
            String stepId,
            String step,
            @Nullable String commune,
            Instant since,
            String cause,
            long total) {}
}
