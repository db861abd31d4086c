package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.shared.Area.RURAL;
import static vn.giamngheo.shared.Area.URBAN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.support.RepositoryTest;

@RepositoryTest
@Import(PovertyStandards.class)
class ClassifyHouseholdTest {

    private static final LocalDate AUTUMN = LocalDate.of(2023, 10, 2);
    private static final Set<String> TWO = Set.of("TOILET", "HEALTH_INSURANCE");
    private static final Set<String> THREE = Set.of("TOILET", "HEALTH_INSURANCE", "TELECOM");

    private static InMemoryEngine engine;

    @Autowired private PovertyStandards standards;
    @Autowired private JdbcClient jdbc;
    private ClassifyHousehold classifyHousehold;

    @BeforeAll
    static void deployTheTable() {
        engine = new InMemoryEngine();
        engine.deployTable();
    }

    @AfterAll
    static void closeTheEngine() {
        engine.close();
    }

    @BeforeEach
    void wire() {
        classifyHousehold =
                new ClassifyHousehold(standards, new DmnCategoryDecision(engine.configuration()));
    }

    @Test
    void tellsANearPoorHouseholdWhyInNumbers() {
        var result = classifyHousehold.classify(RURAL, 140, TWO, AUTUMN);

        assertThat(result)
                .isEqualTo(
                        new Classification(
                                PovertyCategory.NEAR_POOR,
                                "NAT-2022",
                                140,
                                140,
                                20,
                                30,
                                List.of("rule_nearPoor"),
                                "classify-household:NAT-2022:v1",
                                "Hộ cận nghèo: điểm B1 là 140, không vượt mức 140 của khu vực nông"
                                    + " thôn; điểm B2 là 20, dưới mức 30 (thiếu hụt 2 trên 12 chỉ"
                                    + " số). Căn cứ Nghị định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm"
                                    + " b."));
    }

    @Test
    void tellsAPoorAndANotPoorHouseholdWhyInNumbers() {
        assertThat(classifyHousehold.classify(URBAN, 150, THREE, AUTUMN).reason())
                .isEqualTo(
                        "Hộ nghèo: điểm B1 là 150, không vượt mức 175 của khu vực thành thị; điểm"
                                + " B2 là 30, đạt mức 30 (thiếu hụt 3 trên 12 chỉ số). Căn cứ Nghị"
                                + " định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm a.");
        assertThat(classifyHousehold.classify(RURAL, 150, THREE, AUTUMN).reason())
                .isEqualTo(
                        "Hộ không nghèo: điểm B1 là 150, vượt mức 140 của khu vực nông thôn; điểm"
                                + " B2 là 30 (thiếu hụt 3 trên 12 chỉ số). Căn cứ Nghị định"
                                + " 07/2021/NĐ-CP, Điều 3 khoản 2 điểm a và điểm b.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 501})
    void refusesAScoreThatCannotBe(int b1Score) {
        assertThatThrownBy(() -> classifyHousehold.classify(RURAL, b1Score, TWO, AUTUMN))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.byField()).containsOnlyKeys("b1Score"));
    }

    @Test
    void refusesAnIndicatorTheStandardDoesNotKnow() {
        assertThatThrownBy(() -> classifyHousehold.classify(RURAL, 100, Set.of("WASTE"), AUTUMN))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("WASTE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2027-01-01"})
    void refusesADayWithoutStandard(LocalDate day) {
        assertThatThrownBy(() -> classifyHousehold.classify(RURAL, 100, TWO, day))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("STANDARD_MISSING"));
    }

    @Test
    void refusesADayWithTwoStandards() {
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.poverty_standard
                            (id, name, valid_from, legal_basis, mark)
                        VALUES ('LOCAL-2023', 'Chuẩn của địa phương', '2023-01-01', '-', 'UNKNOWN')
                        """)
                .update();

        assertThatThrownBy(() -> classifyHousehold.classify(RURAL, 100, TWO, AUTUMN))
                .hasMessageContaining("LOCAL-2023, NAT-2022");
    }

    @Test
    void refusesWhenNoRuleMatches() {
        var undecided =
                new ClassifyHousehold(standards, (limits, b1Score, b2Score) -> Optional.empty());

        assertThatThrownBy(() -> undecided.classify(RURAL, 100, TWO, AUTUMN))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo("CLASSIFICATION_UNDECIDED"));
    }

    @Test
    void theFormHasTwelveIndicatorsOfTenPointsAndTheReportEightCauses() {
        var indicators = standards.indicatorsOn(AUTUMN);

        assertThat(indicators)
                .extracting(Indicator::ordinal)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(indicators).extracting(Indicator::points).containsOnly(10);
        assertThat(standards.causes()).extracting(PovertyCause::no).hasSize(8).isSorted();
    }
}
