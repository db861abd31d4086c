package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;

/**
 * What rules and numbers of the catalogue have in common: who entered them, where they stand, and
 * the steps between; every step is on record in the chain of the law or of the commune.
 */
@Component
class CatalogueEntries {

    private static final String LAW_CHAIN = "law";

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    CatalogueEntries(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Nobody else changes the catalogue until the end of the transaction.
     *
     * @param seen count of changes that the person saw
     * @throws BusinessException NOT_FOUND, STALE
     */
    Entry lock(Kind kind, String id, int seen) {
        lockAll();
        var entry = find(kind, id);
        if (entry.version() != seen) {
            throw new BusinessException(
                    "STALE",
                    "Người khác vừa thay đổi mục này. Tải lại trang để xem nội dung hiện tại.");
        }
        return entry;
    }

    void lockAll() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('benefit catalogue', 0))")
                .query((row, number) -> number)
                .single();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    Entry find(Kind kind, String id) {
        return jdbc.sql(kind.select + " WHERE CAST(id AS text) = :id")
                .param("id", id)
                .query((row, number) -> entry(kind, row))
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Không có mục này trong Danh mục chính sách."));
    }

    /**
     * Entries of others that the person may confirm.
     *
     * @param law the person confirms what holds in the whole country
     * @param communes whose numbers the person confirms
     */
    EntriesToConfirm.Waiting waiting(String username, boolean law, Collection<String> communes) {
        return jdbc.sql(
                        """
                        SELECT
                            (SELECT count(*) FROM giamngheo.benefit_rule
                             WHERE state = 'SUBMITTED' AND entered_by <> :username AND :law)
                                AS rules,
                            (SELECT count(*) FROM giamngheo.benefit_number
                             WHERE state = 'SUBMITTED' AND entered_by <> :username
                                AND (unit_key = ANY(:communes) OR unit_key IS NULL AND :law))
                                AS numbers
                        """)
                .param("username", username)
                .param("law", law)
                .param("communes", communes.toArray(String[]::new))
                .query(EntriesToConfirm.Waiting.class)
                .single();
    }

    /** Other confirmed entries of the same thing that hold on a day of the period. */
    List<Entry> overlapping(Entry entry) {
        return jdbc.sql(
                        entry.kind().select
                                + """
                                 WHERE state = 'CONFIRMED' AND valid_from IS NOT NULL
                                    AND CAST(id AS text) <> :id AND %s = :code
                                    AND coalesce(%s, '') = :commune
                                    AND daterange(valid_from, valid_to, '[]')
                                        && daterange(:from, CAST(:to AS date), '[]')
                                ORDER BY valid_from
                                """
                                        .formatted(entry.kind().code, entry.kind().commune))
                .param("id", entry.id())
                .param("code", entry.code())
                .param("commune", entry.communeKey() == null ? "" : entry.communeKey())
                .param("from", entry.from())
                .param("to", entry.to())
                .query((row, number) -> entry(entry.kind(), row))
                .list();
    }

    void move(Actor actor, Entry entry, EntryState to, String act, String note) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.%s SET state = :state, note = :note,
                            confirmed_by = CASE WHEN :state = 'CONFIRMED' THEN :by
                                ELSE confirmed_by END,
                            confirmed_at = CASE WHEN :state = 'CONFIRMED' THEN :at
                                ELSE confirmed_at END,
                            version = version + 1
                        WHERE CAST(id AS text) = :id
                        """
                                .formatted(entry.kind().table))
                .param("state", to.name())
                .param("note", note)
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .param("id", entry.id())
                .update();
        record(actor, entry.kind(), entry.id(), entry.communeKey(), act, "");
    }

    void endOn(Actor actor, Entry entry, LocalDate lastDay) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.%s SET valid_to = :to, version = version + 1
                        WHERE CAST(id AS text) = :id
                        """
                                .formatted(entry.kind().table))
                .param("to", lastDay)
                .param("id", entry.id())
                .update();
        record(actor, entry.kind(), entry.id(), entry.communeKey(), "end", lastDay.toString());
    }

    void record(
            Actor actor,
            Kind kind,
            String id,
            @Nullable String communeKey,
            String act,
            String detail) {
        audit.record(
                communeKey == null ? LAW_CHAIN : communeKey,
                actor.username(),
                act + "-" + kind.table.replace('_', '-'),
                kind.table.replace('_', '-'),
                id,
                detail);
    }

    private static Entry entry(Kind kind, ResultSet row) throws SQLException {
        return new Entry(
                kind,
                row.getString("id"),
                row.getString("code"),
                row.getString("commune"),
                EntryState.valueOf(row.getString("state")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("replaces"),
                row.getString("entered_by"),
                row.getInt("version"));
    }

    /** Where entries are kept. */
    enum Kind {
        RULE("benefit_rule", "benefit_code", "CAST(NULL AS text)"),
        NUMBER("benefit_number", "code", "unit_key");

        private final String table;
        private final String code;
        private final String commune;
        private final String select;

        Kind(String table, String code, String commune) {
            this.table = table;
            this.code = code;
            this.commune = commune;
            this.select =
                    """
                    SELECT id, %s AS code, %s AS commune, state, valid_from, valid_to, replaces,
                        entered_by, version FROM giamngheo.%s\
                    """
                            .formatted(code, commune, table);
        }
    }

    /**
     * @param code of the benefit, or of the number
     * @param communeKey null for the whole country
     * @param replaces the entry whose place it takes once confirmed
     */
    record Entry(
            Kind kind,
            String id,
            String code,
            @Nullable String communeKey,
            EntryState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String replaces,
            String enteredBy,
            int version) {}
}
