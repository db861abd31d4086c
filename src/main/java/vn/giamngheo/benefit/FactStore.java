package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps facts; one that is no longer true is ended, one entered by mistake is withdrawn. */
@Component
class FactStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    FactStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Everything ever entered about the household and its members, the newest first. */
    List<FactView> ofHousehold(UUID householdId) {
        return of(List.of(householdId), true);
    }

    /** What counts of many households. */
    List<FactView> of(Collection<UUID> householdIds) {
        return of(householdIds, false);
    }

    Optional<FactView> find(UUID id) {
        return jdbc.sql("SELECT * FROM giamngheo.benefit_fact WHERE id = :id")
                .param("id", id)
                .query(this::fact)
                .optional();
    }

    /** Until the end of the transaction nobody else changes facts of the commune. */
    void lock(String communeKey) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('benefit_fact ' || :commune, 0))")
                .param("commune", communeKey)
                .query((row, number) -> number)
                .single();
    }

    /** What was taken over from the reviews before, also what was withdrawn since. */
    Set<Taken> takenFrom(Collection<UUID> reviewIds) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                SELECT coalesce(member_id, household_id) AS subject_id, kind
                                FROM giamngheo.benefit_fact
                                WHERE source_id = ANY(CAST(:ids AS uuid[]))
                                """)
                        .param("ids", texts(reviewIds))
                        .query(
                                (row, number) ->
                                        new Taken(
                                                row.getObject("subject_id", UUID.class),
                                                FactKind.valueOf(row.getString("kind"))))
                        .list());
    }

    void insert(List<Entry> entries) {
        var at = Timestamp.from(clock.instant());
        batches.batchUpdate(
                """
                INSERT INTO giamngheo.benefit_fact (id, commune_key, household_id, member_id,
                    kind, value, detail, valid_from, valid_to, source, source_id, entered_by,
                    entered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entries,
                500,
                (statement, entry) -> {
                    statement.setObject(1, entry.id());
                    statement.setString(2, entry.communeKey());
                    statement.setObject(3, entry.householdId());
                    statement.setObject(4, entry.memberId());
                    statement.setString(5, entry.kind().name());
                    statement.setString(6, entry.value());
                    statement.setString(7, entry.detail());
                    statement.setObject(8, entry.from());
                    statement.setObject(9, entry.to());
                    statement.setString(10, entry.reviewId() == null ? "OFFICIAL" : "SURVEY");
                    statement.setObject(11, entry.reviewId());
                    statement.setString(12, entry.enteredBy());
                    statement.setTimestamp(13, at);
                });
    }

    void end(List<Ending> endings) {
        batches.batchUpdate(
                "UPDATE giamngheo.benefit_fact SET valid_to = ? WHERE id = ?",
                endings,
                500,
                (statement, ending) -> {
                    statement.setObject(1, ending.lastDay());
                    statement.setObject(2, ending.id());
                });
    }

    void withdraw(Collection<UUID> ids, String by) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        UPDATE giamngheo.benefit_fact SET withdrawn_by = :by, withdrawn_at = :at
                        WHERE id = ANY(CAST(:ids AS uuid[])) AND withdrawn_at IS NULL
                        """)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .param("ids", texts(ids))
                .update();
    }

    private List<FactView> of(Collection<UUID> householdIds, boolean withdrawnToo) {
        if (householdIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT * FROM giamngheo.benefit_fact
                        WHERE household_id = ANY(CAST(:ids AS uuid[]))
                            AND (:withdrawnToo OR withdrawn_at IS NULL)
                        ORDER BY valid_from DESC, kind, id
                        """)
                .param("ids", texts(householdIds))
                .param("withdrawnToo", withdrawnToo)
                .query(this::fact)
                .list();
    }

    private FactView fact(ResultSet row, int number) throws SQLException {
        return new FactView(
                row.getObject("id", UUID.class),
                row.getObject("household_id", UUID.class),
                row.getObject("member_id", UUID.class),
                FactKind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getString("detail"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source").equals("SURVEY"),
                row.getString("entered_by"),
                LocalDate.ofInstant(row.getTimestamp("entered_at").toInstant(), clock.getZone()),
                row.getTimestamp("withdrawn_at") != null);
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /**
     * A new fact.
     *
     * @param reviewId the survey it comes from; null for one an official enters
     */
    record Entry(
            UUID id,
            String communeKey,
            UUID householdId,
            @Nullable UUID memberId,
            FactKind kind,
            String value,
            String detail,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID reviewId,
            String enteredBy) {}

    /** A member, or a household, and what is known of it. */
    record Taken(UUID subjectId, FactKind kind) {}

    /**
     * @param lastDay from the day after it is no longer true
     */
    record Ending(UUID id, LocalDate lastDay) {}
}
