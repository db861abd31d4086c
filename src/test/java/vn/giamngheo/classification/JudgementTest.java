package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;

class JudgementTest {

    private static final Place VILLAGE = new Place("11116-2023", "30-2023", Area.RURAL);

    @Test
    void unknownMarksMakeB2ASpanAndLeaveTheClassOpenWhereItsEndsDiffer() {
        var facts = Answers.coupleLackingNothing().lackingWaterAndToilet().internet(null).facts();

        var judgement = judge(LawFixtures.standardOf2022(), facts);

        assertThat(judgement.b2Least()).isEqualTo(20);
        assertThat(judgement.b2Most()).isEqualTo(30);
        assertThat(judgement.category()).isNull();
        assertThat(judgement.matchedRules()).isEmpty();
        assertThat(judgement.open())
                .containsExactly(
                        "Chưa xác định được chỉ số: Chỉ số TELECOM; điểm B2 có thể từ 20 đến 30.");
        assertThat(judgement.missing())
                .containsExactly(
                        new MissingFact(
                                SurveyField.INTERNET,
                                "Cho biết có thành viên nào dùng internet hay không."));
    }

    @Test
    void theClassIsKnownWhereBothEndsOfTheSpanGiveTheSame() {
        var poor = Answers.coupleLackingNothing().lackingWaterToiletAndInternet().devices(null);
        var notPoor = Answers.coupleLackingNothing().toilet(null).water(null).onPaper(141);

        assertThat(judge(LawFixtures.standardOf2022(), poor.facts()).category())
                .isEqualTo(PovertyCategory.POOR);
        assertThat(judge(LawFixtures.standardOf2022(), notPoor.facts()).category())
                .isEqualTo(PovertyCategory.NOT_POOR);
    }

    @Test
    void aStandardWhoseLimitsOrPointsAreNotKnownLeavesEverybodyOpenAndSaysWhatIsMissing() {
        var facts = Answers.coupleLackingNothing().lackingWaterAndToilet().facts();

        var withoutLimits = judge(LawFixtures.standardWithoutLimits(), facts);
        var withoutPoints = judge(LawFixtures.standardWithoutPoints(), facts);

        assertThat(withoutLimits.category()).isNull();
        assertThat(withoutLimits.b2Least()).isEqualTo(20);
        assertThat(withoutLimits.open())
                .containsExactly(
                        "Chưa có mức điểm B1 của khu vực nông thôn.",
                        "Chưa có mức điểm B2 của khu vực nông thôn.");
        assertThat(withoutPoints.category()).isNull();
        assertThat(withoutPoints.b2Least()).isNull();
        assertThat(withoutPoints.b2Most()).isNull();
        assertThat(withoutPoints.open())
                .singleElement()
                .asString()
                .startsWith("Chưa có điểm của chỉ số: Chỉ số EMPLOYMENT; Chỉ số DEPENDENTS;");
    }

    @Test
    void missingIncomeIsNamed() {
        var onPaper = Answers.coupleLackingNothing().onPaper(null).facts();

        var byPaper = judge(LawFixtures.standardOf2022(), onPaper);
        var byTable =
                LawInMemory.classifyHousehold(
                                LawFixtures.standardOf2022(), LawFixtures.exampleTable())
                        .judge(VILLAGE, onPaper, Answers.DAY);

        assertThat(byPaper.category()).isNull();
        assertThat(byPaper.open())
                .containsExactly("Chưa có điểm B1: nhập tổng điểm ghi trên phiếu giấy.");
        assertThat(byTable.open())
                .containsExactly("Chưa tính được điểm B1: còn thiếu 3 câu trả lời.");
        assertThat(byTable.missing())
                .extracting(MissingFact::field)
                .containsExactly("b1.q4", "b1.q5", "b1.q6");
    }

    @Test
    void anIndicatorWithoutRuleOrWithAnUnknownOneIsMarkedByHandOnly() {
        var standard = LawFixtures.standardWithIndicatorsToMarkByHand();

        var unmarked = judge(standard, Answers.coupleLackingNothing().facts());
        var marked =
                judge(
                        standard,
                        Answers.coupleLackingNothing()
                                .marked("WASTE", true, "Đổ rác ra ao")
                                .marked("DIGITAL", false, "Con gái dùng dịch vụ công")
                                .marked("HOUSING_AREA", false, "Đo lại, đủ rộng")
                                .facts());

        assertThat(unmarked.findings()).extracting(Finding::verdict).containsOnly(Verdict.UNKNOWN);
        assertThat(unmarked.missing())
                .extracting(MissingFact::field)
                .containsExactly("mark.WASTE", "mark.DIGITAL", "mark.HOUSING_AREA");
        assertThat(marked.missing()).isEmpty();
        assertThat(marked.findings())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.DEPRIVED, Verdict.NOT_DEPRIVED, Verdict.NOT_DEPRIVED);
        assertThat(marked.findings()).extracting(Finding::derived).containsOnly(Verdict.UNKNOWN);
        assertThat(marked.findings()).extracting(Finding::byHand).containsOnly(true);
        assertThat(marked.category()).isEqualTo(PovertyCategory.POOR);
    }

    @Test
    void aMarkByHandOverridesAndKeepsWhatWasDerivedAndEndsWithTheReason() {
        var facts =
                Answers.coupleLackingNothing()
                        .marked("TOILET", true, "Nhà tiêu đã hỏng, không dùng được")
                        .facts();

        var toilet = finding("TOILET", facts);

        assertThat(toilet.verdict()).isEqualTo(Verdict.DEPRIVED);
        assertThat(toilet.derived()).isEqualTo(Verdict.NOT_DEPRIVED);
        assertThat(toilet.byHand()).isTrue();
        assertThat(toilet.missing()).isEmpty();
        assertThat(toilet.sentence())
                .isEqualTo(
                        "Rà soát viên đánh dấu thiếu hụt, khác với kết quả suy ra (“Hộ dùng nhà"
                            + " tiêu hợp vệ sinh.”). Lý do: Nhà tiêu đã hỏng, không dùng được.");
    }

    @Test
    void aMarkByHandThatSaysTheSameIsNotByHandAndNeedsNoReason() {
        var facts = Answers.coupleLackingNothing().marked("TOILET", false, "").facts();

        var toilet = finding("TOILET", facts);

        assertThat(toilet.byHand()).isFalse();
        assertThat(toilet.verdict()).isEqualTo(Verdict.NOT_DEPRIVED);
        assertThat(toilet.missing()).isEmpty();
    }

    @Test
    void aMarkByHandThatDiffersWantsAReason() {
        var facts = Answers.coupleLackingNothing().marked("TOILET", true, "  ").facts();

        var toilet = finding("TOILET", facts);

        assertThat(toilet.verdict()).isEqualTo(Verdict.DEPRIVED);
        assertThat(toilet.missing())
                .extracting(MissingFact::field)
                .containsExactly("mark.TOILET.reason");
        assertThatThrownBy(
                        () ->
                                LawInMemory.classifyHousehold(LawFixtures.standardOf2022(), null)
                                        .classify(VILLAGE, facts, Answers.DAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.byField())
                                        .containsOnlyKeys("mark.TOILET.reason"));
    }

    @Test
    void oneMemberWhoSurelyIsDeprivedDecidesWhateverElseIsMissing() {
        var uninsured = withInsurance(Answers.adult("Lê Văn Tám", 30), false);
        var unasked = withInsurance(Answers.adult("Lê Thị Chín", 30), null);

        var finding =
                finding(
                        "HEALTH_INSURANCE",
                        Answers.coupleLackingNothing().members(uninsured, unasked).facts());

        assertThat(finding.verdict()).isEqualTo(Verdict.DEPRIVED);
        assertThat(finding.missing()).isEmpty();
        assertThat(finding.memberNames()).containsExactly("Lê Văn Tám");
        assertThat(finding.sentence()).isEqualTo("Lê Văn Tám (30 tuổi) không có bảo hiểm y tế.");
    }

    @Test
    void theSentencesOfHouseholdIndicatorsNameTheNumbers() {
        var small = Answers.coupleLackingNothing().area("15.998").facts();

        assertThat(finding("HOUSING_AREA", small).sentence())
                .isEqualTo("Diện tích nhà ở bình quân 7,99 m² một người, dưới 8 m².");
        assertThat(finding("DEPENDENTS", small).sentence())
                .isEqualTo("0 trên 2 người là người phụ thuộc, không nhiều hơn 50%.");
    }

    @Test
    void twoWeakPartsAreEnoughAndOneUnknownPartMayDecide() {
        var weak = Material.NOT_DURABLE;
        var durable = Material.DURABLE;

        assertThat(quality(weak, weak, null).verdict()).isEqualTo(Verdict.DEPRIVED);
        assertThat(quality(weak, null, durable).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(quality(weak, null, durable).missing())
                .extracting(MissingFact::field)
                .containsExactly(SurveyField.ROOF);
        assertThat(quality(null, durable, durable).verdict()).isEqualTo(Verdict.NOT_DEPRIVED);
        assertThat(quality(weak, durable, durable).verdict()).isEqualTo(Verdict.NOT_DEPRIVED);
    }

    @Test
    void theEquipmentOfTheDwellingIsDeprivedByItsKind() {
        var answers = Answers.coupleLackingNothing();
        for (var water : WaterSource.values()) {
            assertThat(finding("WATER_SOURCE", answers.water(water).facts()).verdict())
                    .as("%s", water)
                    .isEqualTo(
                            water == WaterSource.OTHER ? Verdict.DEPRIVED : Verdict.NOT_DEPRIVED);
        }
        for (var toilet : Toilet.values()) {
            assertThat(finding("TOILET", answers.toilet(toilet).facts()).verdict())
                    .as("%s", toilet)
                    .isEqualTo(
                            toilet == Toilet.NONE || toilet == Toilet.NOT_HYGIENIC
                                    ? Verdict.DEPRIVED
                                    : Verdict.NOT_DEPRIVED);
        }
        assertThat(finding("TELECOM", answers.internet(false).facts()).verdict())
                .isEqualTo(Verdict.DEPRIVED);
        assertThat(finding("INFO_DEVICES", answers.devices(Set.of()).facts()).verdict())
                .isEqualTo(Verdict.DEPRIVED);
    }

    @Test
    void aHouseholdWithoutMembersIsNotJudgedByItsMembers() {
        var judgement =
                judge(
                        LawFixtures.standardOf2022(),
                        Answers.coupleLackingNothing().members().facts());

        assertThat(judgement.category()).isNull();
        assertThat(judgement.missing())
                .extracting(MissingFact::field)
                .containsExactly(SurveyField.MEMBERS);
    }

    @Test
    void anIncompleteStandardClassifiesNobodyAndNamesWhatIsMissing() {
        var facts = Answers.coupleLackingNothing().facts();
        var classifyHousehold =
                LawInMemory.classifyHousehold(LawFixtures.standardWithoutLimits(), null);

        assertThatThrownBy(() -> classifyHousehold.classify(VILLAGE, facts, Answers.DAY))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refused -> assertThat(refused.code()).isEqualTo("STANDARD_INCOMPLETE"))
                .hasMessageContaining("Chưa có mức điểm B1 của khu vực nông thôn.");
        assertThat(StandardCheck.problems(LawFixtures.standardOf2022())).isEmpty();
        assertThat(StandardCheck.problems(LawFixtures.standardWithoutLimits())).hasSize(4);
    }

    private static Finding quality(
            @Nullable Material pillars, @Nullable Material roof, @Nullable Material walls) {
        return finding(
                "HOUSING_QUALITY",
                Answers.coupleLackingNothing().parts(pillars, roof, walls).facts());
    }

    private static MemberFacts withInsurance(MemberFacts member, @Nullable Boolean insured) {
        return new MemberFacts(
                member.id(),
                member.name(),
                member.birthDate(),
                member.yearOnly(),
                member.schooling(),
                member.education(),
                insured,
                member.work(),
                member.allowance(),
                member.nutrition());
    }

    private static Finding finding(String code, SurveyFacts facts) {
        return judge(LawFixtures.standardOf2022(), facts).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Judgement judge(Standard standard, SurveyFacts facts) {
        return LawInMemory.classifyHousehold(standard, null).judge(VILLAGE, facts, Answers.DAY);
    }
}
