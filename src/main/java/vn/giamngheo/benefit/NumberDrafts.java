package vn.giamngheo.benefit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** Numbers of the catalogue in every state. */
@Component
class NumberDrafts {

    private final JdbcClient jdbc;
    private final CatalogueMemory memory;
    private final Clock clock;

    NumberDrafts(JdbcClient jdbc, CatalogueMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /** Of the whole country and of the communes, the newest first; without dropped ones. */
    List<NumberView> in(Collection<String> communeKeys) {
        return jdbc.sql(
                        """
                        SELECT * FROM giamngheo.benefit_number
                        WHERE (unit_key IS NULL OR unit_key = ANY(:communes))
                            AND state <> 'DROPPED'
                        ORDER BY code, valid_from DESC, id
                        """)
                .param("communes", communeKeys.toArray(String[]::new))
                .query(this::view)
                .list();
    }

    /**
     * @throws BusinessException NOT_FOUND
     */
    NumberView get(UUID id) {
        return jdbc.sql("SELECT * FROM giamngheo.benefit_number WHERE id = :id")
                .param("id", id)
                .query(this::view)
                .optional()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Không có số liệu này trong Danh mục chính sách."));
    }

    UUID add(String code, Values values, String by) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.benefit_number (id, code, unit_key, valid_from,
                            valid_to, value, legal_basis, mark, state, replaces, entered_by,
                            entered_at)
                        VALUES (:id, :code, :commune, :from, CAST(:to AS date), :value, :basis,
                            :mark, 'DRAFT',
                            (SELECT old.id FROM giamngheo.benefit_number old
                             WHERE old.code = :code AND old.state = 'CONFIRMED'
                                AND coalesce(old.unit_key, '') = coalesce(:commune, '')
                                AND old.valid_from = :from),
                            :by, :at)
                        """)
                .param("id", id)
                .param("code", code)
                .param("commune", values.communeKey())
                .param("from", values.from())
                .param("to", values.to())
                .param("value", values.value())
                .param("basis", values.legalBasis())
                .param("mark", values.mark())
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    void write(UUID id, Values values) {
        jdbc.sql(
                        """
                        UPDATE giamngheo.benefit_number n SET valid_from = :from,
                            valid_to = CAST(:to AS date), value = :value, legal_basis = :basis,
                            mark = :mark, version = version + 1,
                            replaces = (SELECT old.id FROM giamngheo.benefit_number old
                                WHERE old.code = n.code AND old.state = 'CONFIRMED'
                                    AND coalesce(old.unit_key, '') = coalesce(n.unit_key, '')
                                    AND old.valid_from = :from)
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("from", values.from())
                .param("to", values.to())
                .param("value", values.value())
                .param("basis", values.legalBasis())
                .param("mark", values.mark())
                .update();
    }

    private NumberView view(ResultSet row, int number) throws SQLException {
        return new NumberView(
                row.getObject("id", UUID.class),
                memory.book().kind(row.getString("code")),
                row.getString("unit_key"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("value"),
                row.getString("legal_basis"),
                row.getString("mark"),
                EntryState.valueOf(row.getString("state")),
                row.getString("note"),
                row.getString("entered_by"),
                row.getString("confirmed_by"),
                row.getInt("version"));
    }

    /**
     * What is written into a draft.
     *
     * @param communeKey null for the whole country
     */
    record Values(
            @Nullable String communeKey,
            LocalDate from,
            @Nullable LocalDate to,
            long value,
            String legalBasis,
            String mark) {}
}
