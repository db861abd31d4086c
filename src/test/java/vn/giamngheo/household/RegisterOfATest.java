package vn.giamngheo.household;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.NewVillage;
import vn.giamngheo.territory.TerritoryScope;

/** A commune of a test's own with two villages and the households it asks for. */
@TestComponent
public class RegisterOfATest {

    public static final List<NewVillage> VILLAGES =
            List.of(new NewVillage("Thôn Gò Sậy", 90, 400), new NewVillage("Thôn Bến", 80, 300));

    private final JdbcClient jdbc;
    private final ImportHouseholds importHouseholds;
    private final Households households;
    private final AtomicInteger numbers = new AtomicInteger();

    RegisterOfATest(JdbcClient jdbc, ImportHouseholds importHouseholds, Households households) {
        this.jdbc = jdbc;
        this.importHouseholds = importHouseholds;
        this.households = households;
    }

    /** Key of a commune that no other test uses. */
    public String commune() {
        return jdbc.sql(
                        """
                        SELECT unit_key FROM giamngheo.administrative_unit u
                        WHERE level = 'COMMUNE' AND period = 2023 AND NOT EXISTS (
                            SELECT FROM giamngheo.village v WHERE v.commune_key = u.unit_key)
                        ORDER BY unit_key LIMIT 1
                        """)
                .query(String.class)
                .single();
    }

    /** A woman who is head and her son, in the first village. */
    public UUID household(String commune, String head, String son) {
        var number = numbers.incrementAndGet();
        var code = "TD%04d".formatted(number);
        var rows =
                new Rows()
                        .head(code, head, "0301670%05d".formatted(number))
                        .child(code, son, "0302160%05d".formatted(number));
        return imported(commune, code, rows);
    }

    /** A woman who lives alone. */
    public UUID single(String commune, String head) {
        var code = "TD%04d".formatted(numbers.incrementAndGet());
        return imported(commune, code, new Rows().head(code, head, ""));
    }

    private UUID imported(String commune, String code, Rows rows) {
        var officer = actor(commune, "nhap", Roles.POVERTY_OFFICER);
        importHouseholds.importRows(commune, "thử", rows.list(), VILLAGES, officer);
        return households
                .search(TerritoryScope.of(officer), new HouseholdFilter(code, null, null), 1, 20)
                .households()
                .get(0)
                .id();
    }

    public static Actor actor(String commune, String username, String group) {
        return new Actor(username, "Họ Tên " + username, "", Set.of(group), Set.of(commune));
    }
}
