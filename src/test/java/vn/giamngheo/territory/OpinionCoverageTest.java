package vn.giamngheo.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.support.RepositoryTest;
import vn.giamngheo.territory.EnterOpinionRule.Entry;
import vn.giamngheo.territory.OpinionStanding.Gap;
import vn.giamngheo.territory.OpinionStanding.State;

/**
 * For all 3,321 present communes and 10,035 former ones the authority that gives the opinion is
 * determined for any date, or the administrator is told it is not configured.
 */
@RepositoryTest
@Import({
    Territory.class,
    UnitQueries.class,
    VillageQueries.class,
    OpinionAuthorities.class,
    OpinionRules.class,
    EnterOpinionRule.class,
    AuditTrail.class
})
class OpinionCoverageTest {

    private static final int FORMER = 10_035;
    private static final int PRESENT = 3_321;
    private static final String HAI_PHONG = "31-2025";
    private static final int COMMUNES_OF_HAI_PHONG = 114;
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);
    private static final Actor ADMINISTRATOR =
            new Actor("quantri", "Tạ Duy Tín", "", Set.of("administrator"), Set.of());

    @Autowired private OpinionAuthorities authorities;
    @Autowired private EnterOpinionRule enterOpinionRule;
    @Autowired private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"2023-11-01", "2025-06-30"})
    void inTheTimeOfTheDistrictsEveryFormerCommuneHasItsDistrict(LocalDate date) {
        for (var configuration : Configuration.values()) {
            enter(configuration);

            var units = authorities.everywhere(date);

            assertThat(states(units))
                    .as(configuration.name())
                    .isEqualTo(Map.of(State.AUTHORITY, FORMER, State.NOT_CONFIGURED, PRESENT));
            assertThat(gaps(units)).isEqualTo(Map.of(Gap.NOT_IN_FORCE, PRESENT));
            assertThat(title(units, "11116-2023"))
                    .isEqualTo("Chủ tịch Ủy ban nhân dân huyện Tứ Kỳ");
            assertThat(unit(units, "11116-2023").authority().workingDays()).isEqualTo(5);
            assertThat(unit(units, "11074-2025").gap()).isEqualTo(Gap.NOT_IN_FORCE);
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2026-11-01"})
    void sinceThenNothingIsAssumed(LocalDate date) {
        var units = authorities.everywhere(date);

        assertThat(states(units)).isEqualTo(Map.of(State.NOT_CONFIGURED, FORMER + PRESENT));
        assertThat(gaps(units)).isEqualTo(Map.of(Gap.NO_RULE, PRESENT, Gap.NOT_IN_FORCE, FORMER));
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2026-11-01"})
    void noneForTheCountryFreesEveryPresentCommune(LocalDate date) {
        enter(Configuration.NONE_FOR_THE_COUNTRY);

        var units = authorities.everywhere(date);

        assertThat(states(units))
                .isEqualTo(Map.of(State.NONE, PRESENT, State.NOT_CONFIGURED, FORMER));
        assertThat(gaps(units)).isEqualTo(Map.of(Gap.NOT_IN_FORCE, FORMER));
        assertThat(unit(units, "11074-2025").state()).isEqualTo(State.NONE);
        assertThat(unit(units, "11116-2023").gap()).isEqualTo(Gap.NOT_IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({"2025-07-01", "2026-11-01"})
    void aProvincesRuleIsForItsOwnCommunesOnly(LocalDate date) {
        enter(Configuration.PROVINCE_FOR_HAI_PHONG);

        var units = authorities.everywhere(date);

        assertThat(states(units))
                .isEqualTo(
                        Map.of(
                                State.AUTHORITY,
                                COMMUNES_OF_HAI_PHONG,
                                State.NOT_CONFIGURED,
                                FORMER + PRESENT - COMMUNES_OF_HAI_PHONG));
        assertThat(gaps(units))
                .isEqualTo(
                        Map.of(
                                Gap.NO_RULE,
                                PRESENT - COMMUNES_OF_HAI_PHONG,
                                Gap.NOT_IN_FORCE,
                                FORMER));
        assertThat(title(units, "11074-2025"))
                .isEqualTo("Chủ tịch Ủy ban nhân dân thành phố Hải Phòng");
        assertThat(unit(units, "11074-2025").authority().workingDays()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"2023-11-01", "2025-06-30", "2025-07-01", "2026-11-01"})
    void oneCommuneIsAnsweredAsAllOfThemAre(LocalDate date) {
        enter(Configuration.PROVINCE_FOR_HAI_PHONG);
        var units = authorities.everywhere(date);

        for (int i = 0; i < units.size(); i += 53) {
            var unit = units.get(i);
            if (unit.gap() == null) {
                assertThat(authorities.on(unit.unitKey(), date).orElse(null))
                        .isEqualTo(unit.authority());
            } else {
                var told =
                        catchThrowableOfType(
                                BusinessException.class,
                                () -> authorities.on(unit.unitKey(), date));
                assertThat(told.code()).isEqualTo(OpinionAuthorities.NOT_CONFIGURED);
                assertThat(told).hasMessageContaining("Quản trị viên");
            }
        }
    }

    @Test
    void aDistrictThatIsNotThereIsToldAndNotGuessed() {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.opinion_authority (unit_key, valid_from, variant,
                            working_days, clause, mark, entered_by)
                        VALUES ('11074-2025', DATE '2025-07-01', 'DISTRICT', 5, '-', '-', 'thu')
                        """)
                .update();

        assertThat(unit(authorities.everywhere(TWO_TIERS), "11074-2025").gap())
                .isEqualTo(Gap.NO_DISTRICT);
        assertThat(
                        catchThrowableOfType(
                                BusinessException.class,
                                () -> authorities.on("11074-2025", TWO_TIERS)))
                .hasMessageContaining("không có huyện");
    }

    @Test
    void aRuleThatEndedNoLongerCounts() {
        enterOpinionRule.enter(
                ADMINISTRATOR,
                new Entry(
                        EnterOpinionRule.COUNTRY,
                        OpinionVariant.NONE,
                        TWO_TIERS,
                        LocalDate.of(2026, 6, 30),
                        null,
                        "Văn bản thử",
                        "đã đối chiếu"));

        assertThat(unit(authorities.everywhere(LocalDate.of(2026, 6, 30)), "11074-2025").state())
                .isEqualTo(State.NONE);
        assertThat(unit(authorities.everywhere(LocalDate.of(2026, 7, 1)), "11074-2025").gap())
                .isEqualTo(Gap.NO_RULE);
        assertThat(authorities.rules().get(0).mark()).isEqualTo("đã đối chiếu");
        assertThat(authorities.rules().get(0).unitKey()).isNull();
    }

    private enum Configuration {
        AS_SEEDED,
        NONE_FOR_THE_COUNTRY,
        PROVINCE_FOR_HAI_PHONG
    }

    private void enter(Configuration configuration) {
        switch (configuration) {
            case AS_SEEDED -> {}
            case NONE_FOR_THE_COUNTRY -> enter(EnterOpinionRule.COUNTRY, OpinionVariant.NONE, null);
            case PROVINCE_FOR_HAI_PHONG -> enter(HAI_PHONG, OpinionVariant.PROVINCE, 7);
        }
    }

    private void enter(String unit, OpinionVariant variant, Integer days) {
        enterOpinionRule.enter(
                ADMINISTRATOR,
                new Entry(unit, variant, TWO_TIERS, null, days, "Văn bản thử", null));
    }

    private static Map<State, Integer> states(List<OpinionStanding> units) {
        assertThat(units).hasSize(FORMER + PRESENT).doesNotHaveDuplicates();
        units.forEach(
                unit ->
                        assertThat(unit.authority() != null)
                                .isEqualTo(unit.state() == State.AUTHORITY));
        return counted(units, OpinionStanding::state);
    }

    private static Map<Gap, Integer> gaps(List<OpinionStanding> units) {
        return counted(
                units.stream().filter(unit -> unit.gap() != null).toList(), OpinionStanding::gap);
    }

    private static <K> Map<K, Integer> counted(
            List<OpinionStanding> units, Function<OpinionStanding, K> by) {
        return units.stream().collect(Collectors.groupingBy(by, Collectors.summingInt(u -> 1)));
    }

    private static OpinionStanding unit(List<OpinionStanding> units, String key) {
        return units.stream().filter(unit -> unit.unitKey().equals(key)).findFirst().orElseThrow();
    }

    private static String title(List<OpinionStanding> units, String key) {
        return unit(units, key).authority().title();
    }
}
