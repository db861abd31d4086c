package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.household.HouseholdFilter;
import vn.giamngheo.household.HouseholdRow;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;
import vn.giamngheo.territory.TerritoryScope;

/** Families of a test and the rights they hold, read from the tables. */
@TestComponent
public class FanOut {

    private final Stage stage;
    private final OpenRightsOfRegister opening;
    private final JdbcClient jdbc;

    FanOut(Stage stage, OpenRightsOfRegister opening, JdbcClient jdbc) {
        this.stage = stage;
        this.opening = opening;
        this.jdbc = jdbc;
    }

    /** One family, written as the rows of a list. */
    final class Family {

        private final PlayedCommune commune;
        private final String code;
        private final List<HouseholdRow> rows = new ArrayList<>();
        private @Nullable String category;

        private Family(PlayedCommune commune, String code) {
            this.commune = commune;
            this.code = code;
        }

        /**
         * @param mark "N" poor, "CN" near-poor
         */
        Family listed(String mark) {
            category = mark;
            return this;
        }

        Family head(String name, String birth, String sex) {
            return member(name, "Chủ hộ", birth, sex);
        }

        Family child(String name, String birth) {
            return member(name, "Con", birth, "Nam");
        }

        private Family member(String name, String relation, String birth, String sex) {
            Map<String, String> cells = new HashMap<>();
            cells.put("Mã hộ", code);
            if (rows.isEmpty()) {
                cells.put("Thôn", "Thôn 1");
                if (category != null) {
                    cells.put("Phân loại", category);
                    cells.put("Số quyết định", "41/QĐ-UBND");
                    cells.put("Ngày quyết định", "15/12/2022");
                    cells.put("Nguyên nhân nghèo", "1");
                }
            }
            cells.put("Họ và tên", name);
            cells.put("Quan hệ với chủ hộ", relation);
            cells.put("Ngày sinh", birth);
            cells.put("Giới tính", sex);
            cells.put("Dân tộc", "Kinh");
            rows.add(HouseholdRow.ofText(rows.size() + 2, cells));
            return this;
        }

        /** Writes the family into the register. */
        UUID imported() {
            return commune.as(
                    commune.officer(),
                    actor -> {
                        stage.importHouseholds()
                                .importRows(commune.key(), "thử", rows, List.of(), actor);
                        return stage.households()
                                .search(
                                        TerritoryScope.of(actor),
                                        new HouseholdFilter(code, null, null),
                                        1,
                                        20)
                                .households()
                                .get(0)
                                .id();
                    });
        }
    }

    /** The officer opens the rights of the households the commune came with. */
    public void opened(PlayedCommune commune) {
        commune.does(commune.officer(), actor -> opening.open(commune.key(), actor));
        commune.runSteps();
    }

    Family family(PlayedCommune commune, String code) {
        return new Family(commune, code);
    }

    UUID member(UUID household, String name) {
        return jdbc.sql(
                        """
                        SELECT id FROM giamngheo.household_member
                        WHERE household_id = :household AND full_name = :name
                        ORDER BY left_on NULLS FIRST LIMIT 1
                        """)
                .param("household", household)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    /** A fact that an official has entered. */
    void fact(String commune, UUID household, @Nullable UUID member, FactKind kind, String value) {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.benefit_fact (id, commune_key, household_id,
                            member_id, kind, value, valid_from, source, entered_by, entered_at)
                        VALUES (gen_random_uuid(), :commune, :household, CAST(:member AS uuid),
                            :kind, :value, DATE '2022-01-01', 'OFFICIAL', 'canbo', now())
                        """)
                .param("commune", commune)
                .param("household", household)
                .param("member", member == null ? null : member.toString())
                .param("kind", kind.name())
                .param("value", value)
                .update();
    }

    /** Not cancelled: "BHYT_POOR Lụa 2023-09-05..", in the order of the catalogue. */
    List<String> rights(UUID household) {
        return jdbc.sql(
                        """
                        SELECT e.benefit_code || coalesce(' ' || m.given_name, '') || ' '
                            || e.valid_from || '..' || coalesce(e.valid_to::text, '')
                            || CASE WHEN e.on_request THEN ' offered' ELSE '' END
                        FROM giamngheo.entitlement e
                        JOIN giamngheo.benefit b ON b.code = e.benefit_code
                        LEFT JOIN giamngheo.household_member m ON m.id = e.member_id
                        WHERE e.household_id = :household AND NOT e.cancelled
                        ORDER BY b.position, m.position, e.valid_from
                        """)
                .param("household", household)
                .query(String.class)
                .list();
    }

    /** Those of a benefit. */
    List<String> rights(UUID household, String... benefits) {
        var wanted = List.of(benefits);
        return rights(household).stream()
                .filter(right -> wanted.contains(right.substring(0, right.indexOf(' '))))
                .toList();
    }

    /** Codes of benefits of which the household or somebody in it has a right on the day. */
    List<String> on(UUID household, LocalDate day) {
        return jdbc.sql(
                        """
                        SELECT DISTINCT e.benefit_code FROM giamngheo.entitlement e
                        WHERE e.household_id = :household AND NOT e.cancelled
                            AND e.valid_from <= :day AND (e.valid_to IS NULL OR e.valid_to >= :day)
                        ORDER BY e.benefit_code
                        """)
                .param("household", household)
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Days of the span on which the person has not exactly one card. */
    List<LocalDate> daysWithoutOneCard(UUID member, LocalDate from, LocalDate until) {
        return jdbc.sql(
                        """
                        SELECT day::date FROM generate_series(CAST(:from AS date),
                            CAST(:until AS date), interval '1 day') AS day
                        WHERE (SELECT count(*) FROM giamngheo.entitlement
                            WHERE member_id = :member AND exclusive_kind = 'HEALTH_CARD'
                                AND NOT cancelled AND valid_from <= day
                                AND (valid_to IS NULL OR valid_to >= day)) <> 1
                        """)
                .param("from", from)
                .param("until", until)
                .param("member", member)
                .query(LocalDate.class)
                .list();
    }

    /** Lists opened in the commune: "BHYT_POOR năm 2023 3". */
    List<String> lists(String commune) {
        return jdbc.sql(
                        """
                        SELECT i.benefit_code || ' ' || i.period_name || ' ' || (
                            SELECT count(*) FROM giamngheo.issuance_item line
                            WHERE line.issuance_id = i.id)
                        FROM giamngheo.issuance i WHERE i.commune_key = :commune
                        ORDER BY i.opened_on, i.benefit_code, i.period_from
                        """)
                .param("commune", commune)
                .query(String.class)
                .list();
    }
}
