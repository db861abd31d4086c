package vn.giamngheo.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Staff;

/** Reads the posts held today. */
@Component
class StaffRegister implements Staff {

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffRegister(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Person> holding(String role, String communeKey) {
        return jdbc.sql(
                        """
                        SELECT a.username, a.full_name, coalesce(v.name, '') AS place
                        FROM giamngheo.role_assignment r
                        JOIN giamngheo.account a ON a.username = r.username AND a.active
                        LEFT JOIN giamngheo.village v ON v.village_key = r.village_key
                        WHERE r.role = :role AND r.commune_key = :commune
                            AND r.valid_from <= :today
                            AND (r.valid_to IS NULL OR r.valid_to >= :today)
                        ORDER BY v.ordinal NULLS FIRST, a.full_name COLLATE "vi-x-icu"
                        """)
                .param("role", role)
                .param("commune", communeKey)
                .param("today", LocalDate.now(clock))
                .query(
                        (row, number) ->
                                new Person(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }
}
