package vn.giamngheo.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules of who gives the opinion: only added, never changed. */
@Component
class OpinionRules {

    private static final String RULES =
            """
            SELECT r.id, r.unit_key, u.full_name, r.valid_from, r.valid_to, r.variant,
                   r.working_days, r.clause, r.mark, r.entered_by
            FROM giamngheo.opinion_authority r
            LEFT JOIN giamngheo.administrative_unit u USING (unit_key)
            """;

    private final JdbcClient jdbc;

    OpinionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The commune's own rule, else the province's, else the country's; the latest of them. */
    Optional<OpinionRule> inForce(Commune commune, LocalDate date) {
        return jdbc.sql(
                        RULES
                                + """
                                WHERE (r.unit_key IS NULL OR r.unit_key IN (:commune, :province))
                                  AND r.valid_from <= :date
                                  AND (r.valid_to IS NULL OR r.valid_to >= :date)
                                ORDER BY CASE r.unit_key WHEN :commune THEN 1 WHEN :province THEN 2
                                             ELSE 3 END,
                                         r.valid_from DESC, r.id DESC
                                LIMIT 1
                                """)
                .param("commune", commune.key())
                .param("province", commune.provinceKey())
                .param("date", date)
                .query(OpinionRules::rule)
                .optional();
    }

    List<OpinionRule> all() {
        return jdbc.sql(RULES + "ORDER BY r.valid_from DESC, r.id DESC")
                .query(OpinionRules::rule)
                .list();
    }

    private static OpinionRule rule(ResultSet row, int number) throws SQLException {
        return new OpinionRule(
                row.getLong("id"),
                row.getString("unit_key"),
                row.getString("full_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                OpinionVariant.valueOf(row.getString("variant")),
                row.getObject("working_days", Integer.class),
                row.getString("clause"),
                row.getString("mark"),
                row.getString("entered_by"));
    }
}
