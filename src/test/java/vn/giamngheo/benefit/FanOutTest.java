package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import vn.giamngheo.household.CategoryRecord;
import vn.giamngheo.household.DecideMemberChange;
import vn.giamngheo.household.MemberChanges;
import vn.giamngheo.household.ProposeMemberChanges;
import vn.giamngheo.household.ProposedChange;
import vn.giamngheo.recognition.CorrectDecision;
import vn.giamngheo.recognition.CorrectionViews;
import vn.giamngheo.support.ApplicationTest;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/** The table of what a changed class opens and closes, row by row (matrix, section 5). */
@ApplicationTest
class FanOutTest {

    private static final LocalDate IMPORTED = Stage.OPENING_DAY;

    @Autowired Stage stage;
    @Autowired FanOut fanOut;
    @Autowired CorrectDecision correctDecision;
    @Autowired CorrectionViews corrections;
    @Autowired CategoryRecord categories;
    @Autowired RecordLivingStandard recordLivingStandard;
    @Autowired ProposeMemberChanges proposeMemberChanges;
    @Autowired MemberChanges memberChanges;
    @Autowired DecideMemberChange decideMemberChange;
    @MockitoSpyBean SurveyedFacts surveyedFacts;

    private PlayedCommune commune;
    private UUID household;
    private UUID lua;
    private UUID nam;
    private UUID ti;

    @BeforeEach
    void aCommune() {
        commune = stage.commune(1);
        fanOut.opened(commune);
    }

    @Test
    void newPoorOpensCardSchoolNutritionElectricityAndOffers() {
        family("N");

        assertThat(fanOut.on(household, IMPORTED))
                .contains(
                        "BHYT_POOR",
                        "BHYT_CHILD",
                        "EDU_TUITION_FREE_POOR",
                        "EDU_COST_POOR",
                        "EDU_LUNCH_PRE",
                        "NUTR_CHILD",
                        "ELEC_POOR",
                        "CR_POOR",
                        "PROD_LIVELIHOOD",
                        "FUND_POOR",
                        "VOC_POOR",
                        "LEGAL_POOR")
                .doesNotContain("BHYT_AVG_AGRI", "EDU_TUITION_HALF_NEAR", "BHYT_NEAR", "CR_ESC");
        assertThat(fanOut.rights(household, "BHYT_POOR", "CR_POOR"))
                .containsExactly(
                        "BHYT_POOR Lụa 2023-09-05..",
                        "BHYT_POOR Nam 2023-09-05..",
                        "CR_POOR 2023-09-05.. offered");
        assertThat(fanOut.lists(commune.key()))
                .contains(
                        "BHYT_POOR năm 2023 2",
                        "EDU_COST_POOR học kỳ I năm học 2023-2024 2",
                        "ELEC_POOR quý III năm 2023 1")
                .noneMatch(list -> list.startsWith("CR_POOR"));
    }

    @Test
    void newNearPoorOpensItsOwnAndNoElectricityAndNoLearningCosts() {
        family("CN");

        assertThat(fanOut.on(household, IMPORTED))
                .contains(
                        "BHYT_NEAR",
                        "BHYT_CHILD",
                        "EDU_TUITION_HALF_NEAR",
                        "EDU_LUNCH_PRE",
                        "NUTR_CHILD",
                        "CR_NEAR",
                        "PROD_LIVELIHOOD",
                        "VOC_NEAR")
                .doesNotContain(
                        "BHYT_POOR", "BHYT_AVG_AGRI", "EDU_COST_POOR", "ELEC_POOR", "LEGAL_POOR");
    }

    @Test
    void fromPoorToNearPoorCardsSwitchWithoutAGapAndWhatIsOfThePoorEnds() {
        family("N");
        decidePoor();

        var changed = correct("NEAR_POOR");

        var before = changed.minusDays(1);
        assertThat(fanOut.rights(household, "BHYT_POOR", "BHYT_NEAR", "BHYT_CHILD"))
                .containsExactly(
                        "BHYT_POOR Lụa 2023-09-05.." + before,
                        "BHYT_POOR Nam 2023-09-05.." + before,
                        "BHYT_NEAR Lụa " + changed + "..",
                        "BHYT_NEAR Nam " + changed + "..",
                        "BHYT_CHILD Tí 2023-09-05..");
        assertThat(List.of(lua, nam, ti))
                .allSatisfy(
                        member ->
                                assertThat(
                                                fanOut.daysWithoutOneCard(
                                                        member, IMPORTED, changed.plusDays(300)))
                                        .isEmpty());
        assertThat(fanOut.rights(household, "EDU_TUITION_FREE_POOR", "EDU_TUITION_HALF_NEAR"))
                .containsExactly(
                        "EDU_TUITION_FREE_POOR Nam 2023-09-05.." + before,
                        "EDU_TUITION_FREE_POOR Tí 2023-09-05.." + before,
                        "EDU_TUITION_HALF_NEAR Nam " + changed + "..",
                        "EDU_TUITION_HALF_NEAR Tí " + changed + "..");
        assertThat(fanOut.on(household, changed))
                .contains("EDU_LUNCH_PRE", "NUTR_CHILD", "CR_NEAR")
                .doesNotContain("EDU_COST_POOR", "ELEC_POOR", "CR_POOR", "CR_ESC", "LEGAL_POOR");
        assertThat(ended("BHYT_POOR"))
                .containsOnly(
                        "Chuyển sang: Hỗ trợ đóng bảo hiểm y tế người thuộc hộ cận nghèo, từ ngày"
                                + " %td/%<tm/%<tY.".formatted(changed));
        assertThat(fanOut.lists(commune.key())).contains("BHYT_NEAR năm 2023 2");
    }

    @Test
    void newlyEscapedKeepsCreditProductionAndTrainingForThreeYearsFromTheDecision() {
        family("N");
        decidePoor();

        var escaped = correct("NOT_POOR");

        var end = escaped.plusYears(3);
        assertThat(fanOut.rights(household, "CR_ESC"))
                .as("the interest is another one from 01/12/2025")
                .containsExactly(
                        "CR_ESC " + escaped + "..2025-11-30 offered",
                        "CR_ESC 2025-12-01.." + end + " offered");
        assertThat(fanOut.on(household, LocalDate.of(2025, 12, 31)))
                .as("the programme ends with 2025, the credit three years after the decision")
                .contains("CR_ESC", "PROD_LIVELIHOOD");
        assertThat(fanOut.on(household, end)).contains("CR_ESC").doesNotContain("PROD_LIVELIHOOD");
        assertThat(fanOut.on(household, end.plusDays(1)))
                .doesNotContain("CR_ESC", "PROD_LIVELIHOOD", "PROD_AGRI");
        assertThat(fanOut.on(household, escaped))
                .contains("CR_ESC", "PROD_LIVELIHOOD", "VOC_ESC", "NUTR_CHILD", "BHYT_CHILD")
                .doesNotContain(
                        "BHYT_POOR",
                        "BHYT_NEAR",
                        "EDU_TUITION_FREE_POOR",
                        "EDU_TUITION_HALF_NEAR",
                        "EDU_COST_POOR",
                        "EDU_LUNCH_PRE",
                        "ELEC_POOR",
                        "TEL_MOBILE",
                        "LEGAL_POOR",
                        "CR_POOR");
        assertThat(fanOut.rights(household, "BHYT_POOR"))
                .isNotEmpty()
                .allMatch(right -> right.endsWith(".." + escaped.minusDays(1)));
    }

    @Test
    void anAllowanceThatIsPaidIsLookedAtAgainWhenTheListIsLeft() {
        family("N");
        fanOut.fact(commune.key(), household, lua, FactKind.SINGLE_PARENT, "YES");
        fanOut.fact(commune.key(), household, lua, FactKind.SOCIAL_ALLOWANCE, "YES");
        decidePoor();
        assertThat(fanOut.on(household, commune.today())).contains("SA_SINGLE_PARENT");

        correct("NOT_POOR");

        assertThat(
                        stage.jdbc()
                                .sql(
                                        """
                                        SELECT benefit_code FROM giamngheo.benefit_application
                                        WHERE household_id = :household AND kind = 'RECHECK'
                                        """)
                                .param("household", household)
                                .query(String.class)
                                .list())
                .containsExactly("SA_SINGLE_PARENT");
    }

    @Test
    void averageLivingStandardIsOfferedTheCardAndTheStudentLoan() {
        household = family(null, with -> with.child("Đỗ Văn Sinh", "05/08/2004"));
        fanOut.fact(
                commune.key(),
                household,
                fanOut.member(household, "Đỗ Văn Sinh"),
                FactKind.SCHOOLING,
                "HIGHER");

        commune.does(
                commune.officer(),
                actor ->
                        recordLivingStandard.record(
                                household,
                                new RecordLivingStandard.Entry(
                                        "AVG_AGRI", "77/QĐ-UBND", IMPORTED, IMPORTED),
                                actor));
        commune.runSteps();

        assertThat(fanOut.rights(household, "BHYT_AVG_AGRI"))
                .contains("BHYT_AVG_AGRI Lụa 2023-09-05.. offered");
        assertThat(fanOut.rights(household, "CR_STUDENT"))
                .containsExactly("CR_STUDENT Sinh 2023-09-05.. offered");
        assertThat(fanOut.on(household, IMPORTED))
                .doesNotContain("BHYT_POOR", "ELEC_POOR", "EDU_TUITION_FREE_POOR");
        assertThat(fanOut.lists(commune.key())).noneMatch(list -> list.startsWith("BHYT_AVG_AGRI"));
    }

    @Test
    void whoMovesToAnotherHouseholdEndsHereAndBeginsThere() {
        family("N");
        var other =
                fanOut.family(commune, "GD02")
                        .listed("CN")
                        .head("Phùng Văn Khoa", "02/03/1960", "Nam")
                        .imported();
        commune.runSteps();
        stage.clock().setDate(IMPORTED.plusDays(30));
        var moved = IMPORTED.plusDays(20);

        accept(household, ProposedChange.movedOut(nam, moved));
        fanOut.family(commune, "GD02")
                .head("Phùng Văn Khoa", "02/03/1960", "Nam")
                .child("Đỗ Văn Nam", "05/08/2013")
                .imported();
        commune.runSteps();

        assertThat(fanOut.rights(household, "BHYT_POOR"))
                .containsExactly(
                        "BHYT_POOR Lụa 2023-09-05..",
                        "BHYT_POOR Nam 2023-09-05.." + moved.minusDays(1));
        assertThat(fanOut.rights(other, "BHYT_NEAR"))
                .containsExactly(
                        "BHYT_NEAR Khoa 2023-09-05..", "BHYT_NEAR Nam " + commune.today() + "..");
    }

    @Test
    void whoDiedIsOnTheListOfDecreasesAndTheOthersKeepEverything() {
        family("N");
        stage.clock().setDate(IMPORTED.plusDays(30));
        var died = IMPORTED.plusDays(3);

        accept(household, ProposedChange.died(nam, died));

        assertThat(fanOut.rights(household))
                .filteredOn(right -> right.contains(" Nam "))
                .isNotEmpty()
                .allMatch(right -> right.contains(".." + died.minusDays(1)));
        assertThat(fanOut.rights(household))
                .filteredOn(right -> !right.contains(" Nam "))
                .allMatch(right -> right.contains(" 2023-09-05.. ") || right.endsWith(".."));
        assertThat(
                        stage.jdbc()
                                .sql(
                                        """
                                        SELECT DISTINCT i.state FROM giamngheo.issuance_item i
                                        JOIN giamngheo.entitlement e ON e.id = i.entitlement_id
                                        WHERE i.member_id = :nam AND e.benefit_code = 'BHYT_POOR'
                                        """)
                                .param("nam", nam)
                                .query(String.class)
                                .list())
                .containsExactly("ENDED");
    }

    @Test
    void aDecisionThatChangesNothingOpensNothingTwiceAndTakesOverWhatWasSurveyed() {
        family("N");
        var rights = fanOut.rights(household);
        var lists = fanOut.lists(commune.key());

        var decision = decidePoor();

        verify(surveyedFacts).takeOver(decision);
        assertThat(fanOut.rights(household)).isEqualTo(rights);
        assertThat(fanOut.lists(commune.key())).isEqualTo(lists);
    }

    @Test
    void closingAndReopeningAClassRestoresExactlyTheLawfulRights() {
        family("N");
        decidePoor();
        var lawful = fanOut.on(household, commune.today());
        correct("NOT_POOR");

        var again = correct("POOR");

        assertThat(fanOut.on(household, again)).isEqualTo(lawful);
        assertThat(fanOut.on(household, again.minusDays(1))).doesNotContain("BHYT_POOR");
        assertThat(fanOut.rights(household, "CR_ESC"))
                .as("what was to come from 01/12/2025 is cancelled")
                .singleElement()
                .asString()
                .contains(".." + again.minusDays(1));
    }

    private UUID family(String listed) {
        family(listed, with -> with);
        nam = fanOut.member(household, "Đỗ Văn Nam");
        return household;
    }

    private UUID family(String listed, UnaryOperator<FanOut.Family> with) {
        var family = fanOut.family(commune, "GD01");
        if (listed != null) {
            family.listed(listed);
        }
        household =
                with.apply(
                                family.head("Đỗ Thị Lụa", "24/05/1985", "Nữ")
                                        .child("Đỗ Văn Nam", "05/08/2013")
                                        .child("Đỗ Văn Tí", "01/02/2019"))
                        .imported();
        lua = fanOut.member(household, "Đỗ Thị Lụa");
        ti = fanOut.member(household, "Đỗ Văn Tí");
        learns("Đỗ Văn Nam", "LOWER_SECONDARY");
        learns("Đỗ Văn Tí", "PRESCHOOL");
        commune.runSteps();
        return household;
    }

    private void learns(String name, String level) {
        fanOut.fact(
                commune.key(),
                household,
                fanOut.member(household, name),
                FactKind.SCHOOLING,
                level);
    }

    /** The round finds the family poor, as before, and the chair signs. */
    private UUID decidePoor() {
        var round = commune.roundToBeSigned(1);
        commune.sign(round, commune.chair());
        commune.runSteps();
        stage.clock().setDate(commune.today().plusDays(5));
        return stage.decisions().ofRound(round).orElseThrow().id();
    }

    /**
     * The chair signs another class for the family.
     *
     * @return day from which it holds
     */
    private LocalDate correct(String category) {
        var decision =
                stage.jdbc()
                        .sql(
                                """
                                SELECT id FROM giamngheo.decision
                                WHERE commune_key = :commune AND kind = 'ORIGINAL'
                                """)
                        .param("commune", commune.key())
                        .query(UUID.class)
                        .single();
        stage.clock().setDate(commune.today().plusDays(10));
        commune.does(
                commune.officer(),
                actor -> {
                    correctDecision.enter(
                            decision,
                            household,
                            new CorrectDecision.Entry(
                                    category, "", "Cộng nhầm điểm", "12/BB-BCĐ", commune.today()),
                            actor);
                    correctDecision.propose(decision, actor);
                });
        commune.complete(
                commune.chair(),
                "userTask_signCorrection",
                corrections.openOf(decision).orElseThrow().id(),
                Map.of("correctionOutcome", "SIGNED"));
        commune.runSteps();
        return commune.today();
    }

    private void accept(UUID of, ProposedChange change) {
        commune.does(
                commune.enumerator(1),
                actor ->
                        proposeMemberChanges.propose(
                                of, UUID.randomUUID(), List.of(change), actor, commune.today()));
        commune.does(
                commune.officer(),
                actor ->
                        decideMemberChange.accept(
                                memberChanges.openOf(of).get(0).id(), null, actor));
        commune.runSteps();
    }

    private List<String> ended(String benefit) {
        return stage.jdbc()
                .sql(
                        """
                        SELECT end_reason FROM giamngheo.entitlement
                        WHERE household_id = :household AND benefit_code = :benefit
                            AND ended_on IS NOT NULL AND NOT cancelled
                        """)
                .param("household", household)
                .param("benefit", benefit)
                .query(String.class)
                .list();
    }
}
