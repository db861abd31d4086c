package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.support.RepositoryTest;
import vn.giamngheo.workflow.DecisionTables;

@RepositoryTest
@Import({PovertyStandards.class, PointTables.class})
class ClassifyHouseholdTest {

    private static final LocalDate AUTUMN = Answers.DAY;
    private static final Place RURAL_COMMUNE = new Place("11116-2023", "30-2023", Area.RURAL);
    private static final Place URBAN_WARD = new Place("11116-2023", "30-2023", Area.URBAN);

    private static InMemoryEngine engine;

    @Autowired private PovertyStandards standards;
    @Autowired private PointTables pointTables;
    @Autowired private JdbcClient jdbc;
    private ClassifyHousehold classifyHousehold;
    private LawInDatabase law;

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
        law = new LawInDatabase(jdbc);
        classifyHousehold =
                new ClassifyHousehold(
                        standards,
                        pointTables,
                        new DmnCategoryDecision(new DecisionTables(engine.configuration())));
    }

    @Test
    void tellsANearPoorHouseholdWhyInNumbers() {
        var facts = Answers.coupleLackingNothing().lackingWaterAndToilet().onPaper(140).facts();

        var result = classifyHousehold.classify(RURAL_COMMUNE, facts, AUTUMN);

        assertThat(result.category()).isEqualTo(PovertyCategory.NEAR_POOR);
        assertThat(result.deprived()).containsExactly("WATER_SOURCE", "TOILET");
        assertThat(result.matchedRules()).containsExactly("rule_nearPoor");
        assertThat(result.decisionVersion()).isEqualTo("classify-household:ND07-2021:v1");
        assertThat(result.reasons())
                .containsExactly(
                        "Hộ cận nghèo: điểm B1 là 140, không vượt mức 140 của khu vực nông thôn;"
                                + " điểm B2 là 20, dưới mức 30 (thiếu hụt 2 trên 12 chỉ số). Căn cứ"
                                + " Nghị định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm b.",
                        "Chỉ số 9, Nguồn nước sinh hoạt: Hộ không dùng nguồn nước sạch trong sinh"
                                + " hoạt.",
                        "Chỉ số 10, Nhà tiêu hợp vệ sinh: Hộ không dùng nhà tiêu hợp vệ sinh.",
                        "Điểm B1 ghi theo tổng điểm trên phiếu giấy.");
    }

    @Test
    void tellsAPoorAndANotPoorHouseholdWhyInNumbers() {
        var facts =
                Answers.coupleLackingNothing().lackingWaterToiletAndInternet().onPaper(150).facts();

        assertThat(classifyHousehold.classify(URBAN_WARD, facts, AUTUMN).reason())
                .isEqualTo(
                        "Hộ nghèo: điểm B1 là 150, không vượt mức 175 của khu vực thành thị; điểm"
                                + " B2 là 30, đạt mức 30 (thiếu hụt 3 trên 12 chỉ số). Căn cứ Nghị"
                                + " định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm a.");
        assertThat(classifyHousehold.classify(RURAL_COMMUNE, facts, AUTUMN).reason())
                .isEqualTo(
                        "Hộ không nghèo: điểm B1 là 150, vượt mức 140 của khu vực nông thôn; điểm"
                                + " B2 là 30 (thiếu hụt 3 trên 12 chỉ số). Căn cứ Nghị định"
                                + " 07/2021/NĐ-CP, Điều 3 khoản 2 điểm a và điểm b.");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 501})
    void refusesAPaperTotalThatCannotBe(int total) {
        var facts = Answers.coupleLackingNothing().onPaper(total).facts();

        assertThatThrownBy(() -> classifyHousehold.classify(RURAL_COMMUNE, facts, AUTUMN))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.byField())
                                        .containsOnlyKeys(SurveyField.PAPER_TOTAL));
    }

    @Test
    void namesEveryMissingAnswerAtItsFieldAndClassifiesNobody() {
        var facts = Answers.coupleLackingNothing().toilet(null).area(null).onPaper(null).facts();

        assertThatThrownBy(() -> classifyHousehold.classify(RURAL_COMMUNE, facts, AUTUMN))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.byField())
                                        .containsOnlyKeys(
                                                SurveyField.AREA,
                                                SurveyField.TOILET,
                                                SurveyField.PAPER_TOTAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-12-31", "2027-01-01"})
    void refusesADayWithoutConfirmedStandard(LocalDate day) {
        var facts = Answers.coupleLackingNothing().facts();

        assertThatThrownBy(() -> classifyHousehold.classify(RURAL_COMMUNE, facts, day))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("STANDARD_MISSING"));
    }

    @Test
    void refusesADayWithTwoStandards() {
        law.emptyStandard(
                "NAT-2023", "Chuẩn nghèo trùng", LawState.CONFIRMED, LocalDate.of(2023, 1, 1));
        var facts = Answers.coupleLackingNothing().facts();

        assertThatThrownBy(() -> classifyHousehold.classify(RURAL_COMMUNE, facts, AUTUMN))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("STANDARD_AMBIGUOUS"))
                .hasMessageContaining("(NAT-2022), Chuẩn nghèo trùng (NAT-2023)");
    }

    @Test
    void refusesAnIncompleteStandardAndNamesWhatIsMissing() {
        jdbc.sql("UPDATE giamngheo.standard_limit SET b2_min_points = NULL WHERE area = 'RURAL'")
                .update();
        jdbc.sql("UPDATE giamngheo.category_clause SET clause = NULL WHERE category = 'POOR'")
                .update();
        jdbc.sql("UPDATE giamngheo.deprivation_indicator SET points = NULL WHERE code = 'TOILET'")
                .update();
        var facts = Answers.coupleLackingNothing().facts();

        assertThatThrownBy(() -> classifyHousehold.classify(RURAL_COMMUNE, facts, AUTUMN))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("STANDARD_INCOMPLETE"))
                .hasMessage(
                        "Chuẩn nghèo đa chiều giai đoạn 2022-2025 chưa đủ số liệu. Chưa có mức điểm"
                                + " B2 của khu vực nông thôn. Chưa có điểm của chỉ số: Nhà tiêu hợp"
                                + " vệ sinh. Chưa có căn cứ cho kết quả: Hộ nghèo. Quản trị viên bổ"
                                + " sung trước khi phân loại.");
    }

    @Test
    void computesB1ByTheConfirmedTableAndSaysThatItIsAnExample() {
        law.exampleTable(
                "EXAMPLE", "NAT-2022", 1, LawState.CONFIRMED, LocalDate.of(2023, 1, 1), null);
        var facts = answeringTheTable().onPaper(110).explained("Phiếu giấy cộng nhầm").facts();

        var result = classifyHousehold.classify(RURAL_COMMUNE, facts, AUTUMN);

        assertThat(result.b1Score()).isEqualTo(60 + 30 + 25 + 20);
        assertThat(result.b1().tableId()).isEqualTo("EXAMPLE");
        assertThat(result.category()).isEqualTo(PovertyCategory.NEAR_POOR);
        assertThat(result.reasons())
                .endsWith(
                        "Điểm B1 tính theo Bảng điểm Nông thôn Đồng bằng sông Hồng, bản 1 (VÍ DỤ).",
                        "Bảng điểm này là VÍ DỤ để tập huấn, không dùng để công nhận hộ nghèo, hộ"
                                + " cận nghèo.",
                        "Tổng điểm trên phiếu giấy là 110, khác điểm tính được. Lý do: Phiếu giấy"
                                + " cộng nhầm");
    }

    @Test
    void theProvincesOwnClassStandsBesideTheNationalOneByTheSameTable() {
        law.exampleTable(
                "EXAMPLE", "NAT-2022", 1, LawState.CONFIRMED, LocalDate.of(2023, 1, 1), null);
        var facts = answeringTheTable().chosen(5, 1).onPaper(null).facts();
        assertThat(classifyHousehold.classifyByProvince(RURAL_COMMUNE, facts, AUTUMN)).isEmpty();
        law.provincialStandard("HD-2023", "30-2023", 150);

        var national = classifyHousehold.classify(RURAL_COMMUNE, facts, AUTUMN);
        var own = classifyHousehold.classifyByProvince(RURAL_COMMUNE, facts, AUTUMN).orElseThrow();

        assertThat(national.category()).isEqualTo(PovertyCategory.NOT_POOR);
        assertThat(own.category()).isEqualTo(PovertyCategory.NEAR_POOR);
        assertThat(own.standardId()).isEqualTo("HD-2023");
        assertThat(own.b1()).isEqualTo(national.b1());
        assertThat(own.reason()).endsWith("Căn cứ Nghị quyết của tỉnh.");
    }

    @Test
    void aTrialUnderADraftDecidesNothingAndSaysWhatTheDraftLacks() {
        var facts = Answers.coupleLackingNothing().lackingWaterAndToilet().facts();

        var judgement =
                classifyHousehold.judgeUnder("NAT-2027", RURAL_COMMUNE).judge(facts, AUTUMN);

        assertThat(judgement.category()).isNull();
        assertThat(judgement.b1().total()).isEqualTo(100);
        assertThat(judgement.open())
                .startsWith(
                        "Chưa có mức điểm B1 của khu vực nông thôn.",
                        "Chưa có mức điểm B2 của khu vực nông thôn.")
                .anySatisfy(open -> assertThat(open).contains("Xử lý rác thải sinh hoạt"));
        assertThatThrownBy(() -> classifyHousehold.judgeUnder("NONE", RURAL_COMMUNE))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("NOT_FOUND"));
    }

    @Test
    void refusesWhenNoRuleMatches() {
        var undecided =
                new ClassifyHousehold(
                        standards, pointTables, (key, b1, b1Max, b2, b2Min) -> Optional.empty());
        var facts = Answers.coupleLackingNothing().facts();

        assertThatThrownBy(() -> undecided.classify(RURAL_COMMUNE, facts, AUTUMN))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo("CLASSIFICATION_UNDECIDED"));
    }

    private static Answers answeringTheTable() {
        return Answers.coupleLackingNothing().chosen(4, 2).chosen(5).number(6, "0");
    }
}
