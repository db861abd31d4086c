package vn.giamngheo.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.support.RepositoryTest;
import vn.giamngheo.territory.EnterOpinionRule.Entry;

/** Units, villages and opinion authorities as they stand in the database after the migrations. */
@RepositoryTest
@Import({
    Territory.class,
    UnitQueries.class,
    VillageQueries.class,
    FoundVillages.class,
    OpinionAuthorities.class,
    OpinionRules.class,
    EnterOpinionRule.class,
    ResolveSuccessions.class,
    AuditTrail.class
})
class TerritoryTest {

    private static final String QUANG_KHAI = "11116-2023";
    private static final String TU_KY = "11074-2025";
    private static final Actor ADMINISTRATOR =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of("administrator"), Set.of());

    @Autowired private Territory territory;
    @Autowired private FoundVillages foundVillages;
    @Autowired private OpinionAuthorities opinionAuthorities;
    @Autowired private EnterOpinionRule enterOpinionRule;
    @Autowired private ResolveSuccessions resolveSuccessions;
    @Autowired private JdbcClient jdbc;

    @Test
    void quangKhaiStandsUnderDistrictAndProvince() {
        assertThat(territory.commune(QUANG_KHAI))
                .isEqualTo(
                        new Commune(
                                QUANG_KHAI,
                                "Quang Khải",
                                "Xã Quang Khải",
                                Area.RURAL,
                                "Huyện Tứ Kỳ",
                                "298-2023",
                                "Tỉnh Hải Dương",
                                "30-2023"));
    }

    @Test
    void aCommuneOfTwoTiersStandsUnderTheProvince() {
        var commune = territory.commune(TU_KY);

        assertThat(commune.districtName()).isNull();
        assertThat(commune.provinceKey()).isEqualTo("31-2025");
        assertThat(commune.provinceName()).isEqualTo("Thành phố Hải Phòng");
    }

    @Test
    void aSpecialZoneHasNoAreaYet() {
        var zone =
                jdbc.sql(
                                """
                                SELECT unit_key FROM giamngheo.administrative_unit
                                WHERE full_name LIKE 'Đặc khu%' ORDER BY unit_key LIMIT 1
                                """)
                        .query(String.class)
                        .single();

        assertThat(territory.commune(zone).area()).isNull();
    }

    @Test
    void allUnitsAndSuccessionsAreLoaded() {
        assertThat(count("administrative_unit WHERE period = 2023")).isEqualTo(10_794);
        assertThat(count("administrative_unit WHERE period = 2025")).isEqualTo(3_355);
        assertThat(count("unit_succession")).isEqualTo(10_569);
        assertThat(count("unit_succession WHERE old_key IS NULL")).isEqualTo(339);
    }

    @Test
    void aDistrictIsNoCommune() {
        assertThatThrownBy(() -> territory.commune("298-2023"))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.code()).isEqualTo("UNKNOWN_COMMUNE"));
    }

    @Test
    void villagesAreNumberedInTheOrderGivenAndFoundByName() {
        var villages =
                foundVillages.add(
                        QUANG_KHAI,
                        List.of(
                                new NewVillage("Thôn Đông", 100, 330),
                                new NewVillage("  Thôn  Đoài ", 80, 250)),
                        2023);

        assertThat(villages)
                .extracting(Village::key)
                .containsExactly("11116-2023.01", "11116-2023.02");
        assertThat(territory.villages(QUANG_KHAI)).isEqualTo(villages);
        assertThat(territory.village("11116-2023.02").name()).isEqualTo("Thôn Đoài");
        assertThat(territory.villagesByKey(List.of("11116-2023.02", "nowhere")))
                .containsOnlyKeys("11116-2023.02");
        for (var name : List.of("Thôn Đông", "thôn đông", "Đông", "dong", "THON DONG")) {
            assertThat(territory.villageNamed(QUANG_KHAI, name)).as(name).contains(villages.get(0));
        }
        assertThat(territory.villageNamed(QUANG_KHAI, "Thôn Nam")).isEmpty();
    }

    @Test
    void villagesThatDifferByAccentsAreNeverMixedUp() {
        var villages =
                foundVillages.add(
                        QUANG_KHAI,
                        List.of(
                                new NewVillage("Thôn Đông", 10, 30),
                                new NewVillage("Thôn Đồng", 10, 30)),
                        2023);

        assertThat(territory.villageNamed(QUANG_KHAI, "đồng")).contains(villages.get(1));
        assertThat(territory.villageNamed(QUANG_KHAI, "dong")).isEmpty();
    }

    @Test
    void residentsComeFromTheLatestYearNotAfterTheOneAsked() {
        foundVillages.add(QUANG_KHAI, List.of(new NewVillage("Thôn Đông", 100, 330)), 2023);

        assertThat(territory.populations(QUANG_KHAI, 2024))
                .containsExactly(new VillagePopulation("11116-2023.01", 2023, 100, 330));
        assertThat(territory.populations(QUANG_KHAI, 2022)).isEmpty();
    }

    @Test
    void villagesAreFoundedOnce() {
        foundVillages.add(QUANG_KHAI, List.of(new NewVillage("Thôn Đông", 1, 1)), 2023);

        assertThatThrownBy(
                        () ->
                                foundVillages.add(
                                        QUANG_KHAI,
                                        List.of(new NewVillage("Thôn Đoài", 1, 1)),
                                        2023))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.code()).isEqualTo("VILLAGES_ALREADY_FOUNDED"));
    }

    @Test
    void aVillageTwiceOrWithFewerPersonsThanHouseholdsIsRefused() {
        assertThatThrownBy(
                        () ->
                                foundVillages.add(
                                        QUANG_KHAI,
                                        List.of(
                                                new NewVillage("Thôn Đông", 10, 9),
                                                new NewVillage("đông", 1, 1)),
                                        2023))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e ->
                                assertThat(e.byField())
                                        .containsOnlyKeys(
                                                "villages[0].persons", "villages[1].name"));
        assertThat(territory.villages(QUANG_KHAI)).isEmpty();
    }

    @Test
    void toTheLastDayOfTheDistrictsItsChairGivesTheOpinion() {
        assertThat(opinionAuthorities.on(QUANG_KHAI, LocalDate.of(2025, 6, 30)))
                .hasValueSatisfying(
                        authority -> {
                            assertThat(authority.unitKey()).isEqualTo("298-2023");
                            assertThat(authority.title())
                                    .isEqualTo("Chủ tịch Ủy ban nhân dân huyện Tứ Kỳ");
                            assertThat(authority.workingDays()).isEqualTo(5);
                            assertThat(authority.mark()).contains("trí nhớ");
                        });
    }

    @Test
    void fromTheDayAfterNothingIsAssumed() {
        assertThatThrownBy(() -> opinionAuthorities.on(QUANG_KHAI, LocalDate.of(2025, 7, 1)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> {
                            assertThat(e.code()).isEqualTo("OPINION_AUTHORITY_NOT_CONFIGURED");
                            assertThat(e)
                                    .hasMessageContaining("Xã Quang Khải")
                                    .hasMessageContaining("01/07/2025")
                                    .hasMessageContaining("Quản trị viên");
                        });
        assertThatThrownBy(() -> opinionAuthorities.on(TU_KY, LocalDate.of(2025, 6, 30)))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void theCommunesRuleCountsBeforeTheProvincesAndTheLastEnteredBeforeTheOlder() {
        var day = LocalDate.of(2025, 9, 1);
        enter("31-2025", OpinionVariant.PROVINCE, day, 7);
        assertThat(opinionAuthorities.on(TU_KY, day))
                .hasValueSatisfying(
                        authority -> {
                            assertThat(authority.title())
                                    .isEqualTo("Chủ tịch Ủy ban nhân dân thành phố Hải Phòng");
                            assertThat(authority.workingDays()).isEqualTo(7);
                        });
        assertThatThrownBy(() -> opinionAuthorities.on(TU_KY, day.minusDays(1)))
                .isInstanceOf(BusinessException.class);

        enter(TU_KY, OpinionVariant.NONE, day, null);
        assertThat(opinionAuthorities.on(TU_KY, day)).isEmpty();

        enter(TU_KY, OpinionVariant.PROVINCE, day, 3);
        assertThat(opinionAuthorities.on(TU_KY, day))
                .map(OpinionAuthority::workingDays)
                .contains(3);
    }

    @Test
    void aRuleForTheTimeOfTheDistrictsOrWithoutItsTextIsRefused() {
        assertThatThrownBy(
                        () ->
                                enterOpinionRule.enter(
                                        ADMINISTRATOR,
                                        new Entry(
                                                "298-2023",
                                                OpinionVariant.PROVINCE,
                                                LocalDate.of(2025, 6, 30),
                                                LocalDate.of(2025, 6, 29),
                                                0,
                                                " ",
                                                null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e ->
                                assertThat(e.byField())
                                        .containsOnlyKeys(
                                                "unitKey", "from", "to", "workingDays", "clause"));
    }

    @Test
    void onlyAnAdministratorEntersRules() {
        var officer = new Actor("ldtbxh", "Tô Thị Nguyệt", "", Set.of("poverty-officer"), Set.of());

        assertThatThrownBy(
                        () ->
                                enterOpinionRule.enter(
                                        officer,
                                        new Entry(TU_KY, null, null, null, null, null, null)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        e -> assertThat(e.code()).isEqualTo("NOT_ALLOWED"));
    }

    @Test
    void anOpenSuccessionIsFoundWithoutAccentsAndResolvedOnce() {
        var open = resolveSuccessions.open("xa hung ha minh khai", 1);
        assertThat(open).isEmpty();
        var found =
                resolveSuccessions.open("Minh Khai", 1).stream()
                        .filter(s -> s.newName().equals("Xã Hưng Hà"))
                        .findFirst()
                        .orElseThrow();
        assertThat(resolveSuccessions.count("minh khai")).isPositive();
        assertThat(found.candidates()).extracting(UnitChoice::key).contains("12658-2023");

        resolveSuccessions.resolve(ADMINISTRATOR, found.id(), "12658-2023");

        assertThat(count("unit_succession WHERE old_key IS NULL")).isEqualTo(338);
        assertThatThrownBy(
                        () -> resolveSuccessions.resolve(ADMINISTRATOR, found.id(), "12658-2023"))
                .isInstanceOf(BusinessException.class);
    }

    @Test
    void unitsAreFoundWithoutAccents() {
        assertThat(territory.found("quang khai"))
                .contains(
                        new UnitChoice(
                                QUANG_KHAI,
                                "Xã Quang Khải, Huyện Tứ Kỳ, Tỉnh Hải Dương (đến 30/06/2025)"));
        assertThat(territory.found(" ")).isEmpty();
    }

    @Test
    void theScopeLimitsAQuery() {
        foundVillages.add(
                QUANG_KHAI,
                List.of(new NewVillage("Thôn Đông", 1, 1), new NewVillage("Thôn Đoài", 1, 1)),
                2023);

        assertThat(seen(new TerritoryScope(Set.of(QUANG_KHAI), Set.of()))).isEqualTo(2);
        assertThat(seen(new TerritoryScope(Set.of(QUANG_KHAI), Set.of("11116-2023.02"))))
                .isEqualTo(1);
        assertThat(seen(new TerritoryScope(Set.of(), Set.of()))).isZero();
    }

    private int seen(TerritoryScope scope) {
        return jdbc.sql(
                        "SELECT count(*) FROM giamngheo.village v WHERE "
                                + scope.sqlCondition("v.commune_key", "v.village_key"))
                .params(scope.sqlParams())
                .query(Integer.class)
                .single();
    }

    private void enter(
            String unit, OpinionVariant variant, LocalDate from, @Nullable Integer days) {
        enterOpinionRule.enter(
                ADMINISTRATOR,
                new Entry(unit, variant, from, null, days, "Văn bản thử số 1", null));
    }

    private int count(String from) {
        return jdbc.sql("SELECT count(*) FROM giamngheo." + from).query(Integer.class).single();
    }
}
