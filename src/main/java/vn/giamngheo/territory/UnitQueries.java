package vn.giamngheo.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.VietnameseText;

/** Reads administrative units. */
@Component
class UnitQueries {

    private static final String LABELLED =
            """
            SELECT u.unit_key, concat_ws(', ', u.full_name, a.full_name, t.full_name)
                || CASE u.period WHEN 2023 THEN ' (đến 30/06/2025)'
                    ELSE ' (từ 01/07/2025)' END AS label
            FROM giamngheo.administrative_unit u
            LEFT JOIN giamngheo.administrative_unit a ON a.unit_key = u.parent_key
            LEFT JOIN giamngheo.administrative_unit t ON t.unit_key = a.parent_key
            """;

    private final JdbcClient jdbc;

    UnitQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Commune> commune(String key) {
        return jdbc.sql(
                        """
                        SELECT c.unit_key, c.name, c.full_name, c.area,
                               d.full_name AS district_name, d.unit_key AS district_key,
                               p.full_name AS province_name, p.unit_key AS province_key
                        FROM giamngheo.administrative_unit c
                        JOIN giamngheo.administrative_unit above ON above.unit_key = c.parent_key
                        LEFT JOIN giamngheo.administrative_unit d
                            ON d.unit_key = above.unit_key AND d.level = 'DISTRICT'
                        JOIN giamngheo.administrative_unit p
                            ON p.unit_key = coalesce(d.parent_key, above.unit_key)
                        WHERE c.unit_key = :key AND c.level = 'COMMUNE'
                        """)
                .param("key", key)
                .query(UnitQueries::commune)
                .optional();
    }

    boolean isProvinceOrCommune(String key) {
        return exists(key, "level IN ('PROVINCE', 'COMMUNE')");
    }

    /** A commune or district of the time before July 2025. */
    boolean isOldUnit(String key) {
        return exists(key, "period = 2023 AND level IN ('DISTRICT', 'COMMUNE')");
    }

    private boolean exists(String key, String condition) {
        return jdbc.sql(
                                "SELECT count(*) FROM giamngheo.administrative_unit WHERE unit_key"
                                        + " = :key AND "
                                        + condition)
                        .param("key", key)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Provinces and communes whose names contain the words, for an administrator to pick from. */
    List<UnitChoice> found(String words) {
        return found(words, List.of("PROVINCE", "COMMUNE"));
    }

    List<UnitChoice> communesFound(String words) {
        return found(words, List.of("COMMUNE"));
    }

    List<UnitChoice> provincesFound(String words) {
        return found(words, List.of("PROVINCE"));
    }

    /** Provinces and communes of these keys. */
    List<UnitChoice> named(Collection<String> keys) {
        return jdbc.sql(
                        LABELLED
                                + "WHERE u.level IN ('PROVINCE', 'COMMUNE') AND u.unit_key IN"
                                + " (:keys)")
                .param("keys", keys)
                .query(UnitQueries::choice)
                .list();
    }

    private List<UnitChoice> found(String words, List<String> levels) {
        return jdbc.sql(
                        LABELLED
                                + """
WHERE u.level IN (:levels) AND u.folded LIKE '%' || :words || '%'
ORDER BY u.period DESC, u.level DESC, u.full_name COLLATE "vi-x-icu", u.unit_key
LIMIT 30
""")
                .param("words", VietnameseText.folded(words).replaceAll("[%_\\\\]", ""))
                .param("levels", levels)
                .query(UnitQueries::choice)
                .list();
    }

    /**
     * Old units, inside the provinces of the row's matched neighbours, with a name like the row's.
     */
    List<UnitChoice> similarOldUnits(long successionId) {
        return jdbc.sql(
                        """
WITH s AS (
    SELECT new_province, giamngheo.folded(
        CASE WHEN note = 'giữ nguyên' THEN new_name ELSE old_name END) AS folded
    FROM giamngheo.unit_succession WHERE id = :id),
provinces AS (
    SELECT DISTINCT coalesce(d.parent_key, d.unit_key) AS unit_key
    FROM giamngheo.unit_succession n
    JOIN s ON s.new_province = n.new_province
    JOIN giamngheo.administrative_unit o ON o.unit_key = n.old_key
    JOIN giamngheo.administrative_unit d ON d.unit_key = o.parent_key)
SELECT u.unit_key, concat_ws(', ', u.full_name, d.full_name, p.full_name) AS label
FROM s, giamngheo.administrative_unit u
JOIN giamngheo.administrative_unit d ON d.unit_key = u.parent_key
JOIN giamngheo.administrative_unit p ON p.unit_key = d.parent_key
WHERE u.period = 2023 AND u.level = 'COMMUNE'
  AND p.unit_key IN (SELECT unit_key FROM provinces)
  AND public.similarity(u.folded, s.folded) >= 0.45
ORDER BY public.similarity(u.folded, s.folded) DESC, u.unit_key
LIMIT 12
""")
                .param("id", successionId)
                .query(UnitQueries::choice)
                .list();
    }

    private static UnitChoice choice(ResultSet row, int number) throws SQLException {
        return new UnitChoice(row.getString("unit_key"), row.getString("label"));
    }

    private static Commune commune(ResultSet row, int number) throws SQLException {
        var area = row.getString("area");
        return new Commune(
                row.getString("unit_key"),
                row.getString("name"),
                row.getString("full_name"),
                area == null ? null : Area.valueOf(area),
                row.getString("district_name"),
                row.getString("district_key"),
                row.getString("province_name"),
                row.getString("province_key"));
    }
}
