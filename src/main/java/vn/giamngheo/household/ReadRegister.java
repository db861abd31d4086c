package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.UseCase;

/** Reads many households at once for modules that judge them; two queries, however many. */
@UseCase
@Transactional(readOnly = true)
public class ReadRegister {

    private final JdbcClient jdbc;

    ReadRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Unknown ids are left out. */
    public Map<UUID, RegisteredHousehold> of(Collection<UUID> ids) {
        var households = new LinkedHashMap<UUID, RegisteredHousehold>();
        if (ids.isEmpty()) {
            return households;
        }
        var texts = ids.stream().map(UUID::toString).toArray(String[]::new);
        var members = members(texts);
        jdbc.sql(
                        """
                        SELECT id, commune_key, village_key, no_labour_capacity, closed_on
                        FROM giamngheo.household WHERE id = ANY(CAST(:ids AS uuid[]))
                        """)
                .param("ids", texts)
                .query(
                        row -> {
                            var id = row.getObject("id", UUID.class);
                            households.put(
                                    id,
                                    new RegisteredHousehold(
                                            id,
                                            row.getString("commune_key"),
                                            row.getString("village_key"),
                                            row.getBoolean("no_labour_capacity"),
                                            row.getObject("closed_on", LocalDate.class),
                                            members.getOrDefault(id, List.of())));
                        });
        return households;
    }

    /**
     * Open households with somebody who reaches one of the ages on one of the days.
     *
     * @param ages in years
     * @param after day before the first
     */
    public List<UUID> whereSomebodyTurns(
            String communeKey, Collection<Integer> ages, LocalDate after, LocalDate last) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT h.id FROM giamngheo.household h
                        JOIN giamngheo.household_member m ON m.household_id = h.id
                        CROSS JOIN unnest(CAST(:ages AS int[])) AS age
                        CROSS JOIN LATERAL (VALUES
                            ((m.birth_date + make_interval(years => age))::date),
                            -- the day after, for who was born on 29 February
                            ((m.birth_date - 1 + make_interval(years => age))::date + 1))
                            AS turning(day)
                        WHERE h.commune_key = :commune AND h.closed_on IS NULL
                            AND m.left_on IS NULL AND turning.day > :after AND turning.day <= :last
                        ORDER BY h.id
                        """)
                .param("ages", ages.toArray(Integer[]::new))
                .param("commune", communeKey)
                .param("after", after)
                .param("last", last)
                .query(UUID.class)
                .list();
    }

    /**
     * Open households with a child whose card ends on the day before one of the days: 30 September
     * of the year of the sixth birthday, or the end of its month for who is born on or after that
     * day (NĐ 146/2018/NĐ-CP, Điều 13 khoản 2).
     *
     * @param after day before the first
     */
    public List<UUID> whereACardOfAChildIsOver(String communeKey, LocalDate after, LocalDate last) {
        return jdbc.sql(
                        """
SELECT DISTINCT h.id FROM giamngheo.household h
JOIN giamngheo.household_member m ON m.household_id = h.id
CROSS JOIN LATERAL (SELECT (m.birth_date + interval '6 years')::date AS six)
CROSS JOIN LATERAL (SELECT CASE
    WHEN m.birth_date < make_date(extract(year FROM m.birth_date)::int, 9, 30)
    THEN make_date(extract(year FROM six)::int, 10, 1)
    ELSE (date_trunc('month', six) + interval '1 month')::date
    END AS without)
WHERE h.commune_key = :commune AND h.closed_on IS NULL
    AND m.left_on IS NULL AND without > :after AND without <= :last
ORDER BY h.id
""")
                .param("commune", communeKey)
                .param("after", after)
                .param("last", last)
                .query(UUID.class)
                .list();
    }

    /** Communes with an open household. */
    public List<String> communes() {
        return jdbc.sql(
                        """
                        SELECT DISTINCT commune_key FROM giamngheo.household
                        WHERE closed_on IS NULL ORDER BY commune_key
                        """)
                .query(String.class)
                .list();
    }

    private Map<UUID, List<RegisteredHousehold.Person>> members(String[] households) {
        var members = new HashMap<UUID, List<RegisteredHousehold.Person>>();
        jdbc.sql(
                        """
                        SELECT id, household_id, birth_date, birth_precision, sex, ethnic_group,
                            left_on
                        FROM giamngheo.household_member
                        WHERE household_id = ANY(CAST(:ids AS uuid[]))
                        ORDER BY household_id, position, id
                        """)
                .param("ids", households)
                .query(
                        row -> {
                            members.computeIfAbsent(
                                            row.getObject("household_id", UUID.class),
                                            household -> new ArrayList<>())
                                    .add(
                                            new RegisteredHousehold.Person(
                                                    row.getObject("id", UUID.class),
                                                    row.getObject("birth_date", LocalDate.class),
                                                    BirthPrecision.valueOf(
                                                            row.getString("birth_precision")),
                                                    Sex.valueOf(row.getString("sex")),
                                                    row.getString("ethnic_group"),
                                                    row.getObject("left_on", LocalDate.class)));
                        });
        return members;
    }
}
