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

    /** The commune's own rule, else the province's, else the country's; the latest of them. */
    private static final String STANDING =
            """
            SELECT u.*, r.id AS rule_id, r.variant, r.working_days, r.clause, r.mark
            FROM (
                SELECT c.unit_key, c.full_name, d.unit_key AS district_key,
                       d.full_name AS district_name, p.unit_key AS province_key,
                       p.full_name AS province_name,
                       (c.valid_from IS NULL OR c.valid_from <= :date)
                           AND (c.valid_to IS NULL OR c.valid_to >= :date) AS in_force
                FROM giamngheo.administrative_unit c
                JOIN giamngheo.administrative_unit above ON above.unit_key = c.parent_key
                LEFT JOIN giamngheo.administrative_unit d
                    ON d.unit_key = above.unit_key AND d.level = 'DISTRICT'
                JOIN giamngheo.administrative_unit p
                    ON p.unit_key = coalesce(d.parent_key, above.unit_key)
                WHERE c.level = 'COMMUNE') u
            LEFT JOIN LATERAL (
                SELECT a.id, a.variant, a.working_days, a.clause, a.mark
                FROM giamngheo.opinion_authority a
                WHERE (a.unit_key IS NULL OR a.unit_key IN (u.unit_key, u.province_key))
                  AND a.valid_from <= :date AND (a.valid_to IS NULL OR a.valid_to >= :date)
                ORDER BY CASE a.unit_key WHEN u.unit_key THEN 1 WHEN u.province_key THEN 2
                             ELSE 3 END,
                         a.valid_from DESC, a.id DESC
                LIMIT 1) r ON true
            """;

    private final JdbcClient jdbc;

    OpinionRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How one commune stands on the day; empty when there is no such commune. */
    Optional<OpinionStanding> standing(String communeKey, LocalDate date) {
        return jdbc.sql(STANDING + " WHERE u.unit_key = :commune")
                .param("date", date)
                .param("commune", communeKey)
                .query(OpinionRules::standing)
                .optional();
    }

    /** How every commune of both lists of units stands on the day, by province and name. */
    List<OpinionStanding> standings(LocalDate date) {
        return jdbc.sql(
                        STANDING
                                + """
                                ORDER BY u.province_name COLLATE "vi-x-icu", u.province_key,
                                    u.full_name COLLATE "vi-x-icu", u.unit_key
                                """)
                .param("date", date)
                .query(OpinionRules::standing)
                .list();
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

    private static OpinionStanding standing(ResultSet row, int number) throws SQLException {
        var variant = row.getString("variant");
        return new OpinionStanding(
                row.getString("unit_key"),
                row.getString("full_name"),
                row.getString("district_key"),
                row.getString("district_name"),
                row.getString("province_key"),
                row.getString("province_name"),
                row.getBoolean("in_force"),
                variant == null
                        ? null
                        : new OpinionStanding.Rule(
                                row.getLong("rule_id"),
                                OpinionVariant.valueOf(variant),
                                row.getObject("working_days", Integer.class),
                                row.getString("clause"),
                                row.getString("mark")));
    }
}
