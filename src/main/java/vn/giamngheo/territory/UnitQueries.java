package vn.giamngheo.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Area;

/** Reads administrative units. */
@Component
class UnitQueries {

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
