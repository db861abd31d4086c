package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how far every run has come, so that it goes on where it stopped. */
@Component
class RightsRunStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    RightsRunStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Writes a run with its households, in their order.
     *
     * @return empty when there is one for the same occasion already
     */
    Optional<UUID> add(Occasion occasion, @Nullable UUID retries, Collection<UUID> householdIds) {
        var id = UUID.randomUUID();
        var added =
                jdbc.sql(
                                """
                                INSERT INTO giamngheo.rights_run (id, commune_key, cause,
                                    cause_key, decision_id, effective_on, retries, total, state,
                                    started_at)
                                VALUES (:id, :commune, :cause, :key, :decision, :on, :retries,
                                    :total, 'RUNNING', :now)
                                ON CONFLICT ON CONSTRAINT uq_rights_run_cause DO NOTHING
                                """)
                        .param("id", id)
                        .param("commune", occasion.communeKey())
                        .param("cause", occasion.cause().name())
                        .param("key", occasion.key())
                        .param("decision", occasion.decisionId())
                        .param("on", occasion.effectiveOn())
                        .param("retries", retries)
                        .param("total", householdIds.size())
                        .param("now", OffsetDateTime.now(clock))
                        .update();
        if (added == 0) {
            return Optional.empty();
        }
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.rights_run_household (run_id, position, household_id)
                        SELECT :run, given.position, given.id
                        FROM unnest(CAST(:ids AS uuid[])) WITH ORDINALITY AS given(id, position)
                        """)
                .param("run", id)
                .param("ids", Ids.texts(householdIds))
                .update();
        return Optional.of(id);
    }

    /** Whether rights were ever opened there. */
    boolean anyIn(String communeKey) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM giamngheo.rights_run
                            WHERE commune_key = :commune)
                        """)
                .param("commune", communeKey)
                .query(Boolean.class)
                .single();
    }

    /** Whether a run from that day or before waits for its first households. */
    boolean isAboutToBegin(String communeKey, RunCause cause, LocalDate effectiveOn) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM giamngheo.rights_run
                            WHERE commune_key = :commune AND cause = :cause AND state = 'RUNNING'
                                AND effective_on <= :on AND done + failed = 0)
                        """)
                .param("commune", communeKey)
                .param("cause", cause.name())
                .param("on", effectiveOn)
                .query(Boolean.class)
                .single();
    }

    RightsRun get(UUID id) {
        return read(id, "");
    }

    /** Nobody else carries the run on until the transaction ends. */
    RightsRun lock(UUID id) {
        return read(id, " FOR UPDATE");
    }

    private RightsRun read(UUID id, String lock) {
        return jdbc.sql("SELECT * FROM giamngheo.rights_run WHERE id = :id" + lock)
                .param("id", id)
                .query(RightsRunStore::run)
                .single();
    }

    List<UUID> waiting(UUID runId, int atMost) {
        return jdbc.sql(
                        """
                        SELECT household_id FROM giamngheo.rights_run_household
                        WHERE run_id = :run AND state = 'WAITING' ORDER BY position LIMIT :most
                        """)
                .param("run", runId)
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    List<UUID> failed(UUID runId) {
        return jdbc.sql(
                        """
                        SELECT household_id FROM giamngheo.rights_run_household
                        WHERE run_id = :run AND state = 'FAILED' ORDER BY position
                        """)
                .param("run", runId)
                .query(UUID.class)
                .list();
    }

    /** All households of a run, in their order. */
    List<UUID> households(UUID runId) {
        return jdbc.sql(
                        """
                        SELECT household_id FROM giamngheo.rights_run_household
                        WHERE run_id = :run ORDER BY position
                        """)
                .param("run", runId)
                .query(UUID.class)
                .list();
    }

    /**
     * @param failed household to the sentence why
     */
    void examined(UUID runId, Collection<UUID> done, Map<UUID, String> failed) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.rights_run_household SET state = 'DONE'
                        WHERE run_id = :run AND household_id = ANY(CAST(:ids AS uuid[]))
                        """)
                .param("run", runId)
                .param("ids", Ids.texts(done))
                .update();
        batch.batchUpdate(
                """
                UPDATE giamngheo.rights_run_household SET state = 'FAILED', problem = :problem
                WHERE run_id = :run AND household_id = :household
                """,
                failed.entrySet().stream()
                        .map(
                                each ->
                                        new MapSqlParameterSource("run", runId)
                                                .addValue("household", each.getKey())
                                                .addValue("problem", each.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
        jdbc.sql(
                        """
                        UPDATE giamngheo.rights_run SET done = done + :done,
                            failed = failed + :failed
                        WHERE id = :run
                        """)
                .param("run", runId)
                .param("done", done.size())
                .param("failed", failed.size())
                .update();
    }

    void listsDone(UUID runId, int count) {
        jdbc.sql("UPDATE giamngheo.rights_run SET lists_done = :count WHERE id = :run")
                .param("run", runId)
                .param("count", count)
                .update();
    }

    void finish(UUID runId) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.rights_run SET state = 'FINISHED', finished_at = :now
                        WHERE id = :run AND state = 'RUNNING'
                        """)
                .param("run", runId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The failed ones are looked at again by another run. */
    void retried(UUID runId) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.rights_run_household SET state = 'RETRIED'
                        WHERE run_id = :run AND state = 'FAILED'
                        """)
                .param("run", runId)
                .update();
    }

    private static RightsRun run(ResultSet row, int number) throws SQLException {
        return new RightsRun(
                row.getObject("id", UUID.class),
                row.getString("commune_key"),
                RunCause.valueOf(row.getString("cause")),
                row.getObject("decision_id", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("lists_done"),
                "FINISHED".equals(row.getString("state")));
    }

    /**
     * Why there is a run; there is one run for one occasion.
     *
     * @param key of the occasion among those of its cause
     * @param effectiveOn first day that is looked at
     */
    record Occasion(
            String communeKey,
            RunCause cause,
            String key,
            @Nullable UUID decisionId,
            LocalDate effectiveOn) {}
}
