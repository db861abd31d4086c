package vn.giamngheo.territory;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads villages and how many people live in them. */
@Component
class VillageQueries {

    private static final RowMapper<Village> VILLAGE =
            (row, number) ->
                    new Village(
                            row.getString("village_key"),
                            row.getString("commune_key"),
                            row.getString("name"),
                            row.getInt("ordinal"));

    private final JdbcClient jdbc;

    VillageQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Village> of(String communeKey) {
        return jdbc.sql(
                        """
                        SELECT village_key, commune_key, name, ordinal FROM giamngheo.village
                        WHERE commune_key = :commune ORDER BY ordinal
                        """)
                .param("commune", communeKey)
                .query(VILLAGE)
                .list();
    }

    List<Village> byKeys(Collection<String> keys) {
        return jdbc.sql(
                        """
                        SELECT village_key, commune_key, name, ordinal FROM giamngheo.village
                        WHERE village_key = ANY(:keys) ORDER BY village_key
                        """)
                .param("keys", keys.toArray(String[]::new))
                .query(VILLAGE)
                .list();
    }

    List<VillagePopulation> populations(String communeKey, int year) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT ON (v.ordinal) v.village_key, p.year,
                               p.resident_households, p.resident_persons
                        FROM giamngheo.village v
                        JOIN giamngheo.village_population p USING (village_key)
                        WHERE v.commune_key = :commune AND p.year <= :year
                        ORDER BY v.ordinal, p.year DESC
                        """)
                .param("commune", communeKey)
                .param("year", year)
                .query(
                        (row, number) ->
                                new VillagePopulation(
                                        row.getString("village_key"),
                                        row.getInt("year"),
                                        row.getInt("resident_households"),
                                        row.getInt("resident_persons")))
                .list();
    }
}
