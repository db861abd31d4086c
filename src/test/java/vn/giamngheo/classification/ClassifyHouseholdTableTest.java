package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.shared.PovertyCategory.NEAR_POOR;
import static vn.giamngheo.shared.PovertyCategory.NOT_POOR;
import static vn.giamngheo.shared.PovertyCategory.POOR;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.workflow.DecisionTables;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassifyHouseholdTableTest {

    private static final String KEY = "classify-household";
    private static final int B2_MIN = 30;
    private static final List<PovertyCategory> STANDING = List.of(POOR, NEAR_POOR, NOT_POOR);
    private static final String CASES = "/classification/classify-household-nat-2022.csv";

    private final InMemoryEngine engine = new InMemoryEngine();
    private final DmnCategoryDecision decision =
            new DmnCategoryDecision(new DecisionTables(engine.configuration()));

    @BeforeAll
    void deployTheTable() {
        engine.deployTable();
    }

    @AfterAll
    void closeTheEngine() {
        engine.close();
    }

    @ParameterizedTest(name = "{0} B1={1} B2={2}: {3} ({4})")
    @CsvFileSource(resources = CASES, numLinesToSkip = 1)
    void decidesEveryCaseOfTheTable(
            Area area, int b1Score, int b2Score, PovertyCategory category, String clause) {
        var decided = decide(area, b1Score, b2Score).orElseThrow();

        assertThat(decided.category()).as(clause).isEqualTo(category);
        assertThat(decided.version()).isEqualTo("classify-household:ND07-2021:v1");
    }

    @Test
    void everyRuleDecidesSomeoneAndTellsItsIdTogetherWithTheResult() {
        var hit = new TreeSet<String>();
        for (var b1Score : List.of(140, 141)) {
            for (var b2Score : List.of(20, 30)) {
                hit.addAll(decide(Area.RURAL, b1Score, b2Score).orElseThrow().matchedRules());
            }
        }

        assertThat(hit)
                .containsExactlyInAnyOrderElementsOf(rules().stream().map(Rule::getId).toList());
        assertThat(decide(Area.RURAL, 140, 30).orElseThrow().matchedRules())
                .containsExactly("rule_poor");
    }

    @Test
    void everyRuleCitesItsClause() {
        assertThat(rules()).hasSize(3);
        for (var rule : rules()) {
            var text = rule.getDescription().getTextContent();
            assertThat(rule.getId()).matches("rule_[a-z][A-Za-z]*");
            assertThat(text)
                    .contains("Nghị định 07/2021/NĐ-CP, Điều 3 khoản 2 điểm", "Thông tư 07/2021");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        }
    }

    @Test
    void theTableAllowsOneRuleOnlyAndIsKeptFiveYears() {
        assertThat(table().getHitPolicy()).isEqualTo(HitPolicy.UNIQUE);
        assertThat(table().getInputs())
                .extracting(input -> input.getLabel())
                .containsExactly("Điểm B1 không vượt mức", "Điểm B2 đạt mức thiếu hụt");
        assertThat(
                        engine.engine()
                                .getRepositoryService()
                                .createDecisionDefinitionQuery()
                                .singleResult())
                .satisfies(
                        definition -> {
                            assertThat(definition.getHistoryTimeToLive()).isEqualTo(1825);
                            assertThat(definition.getVersionTag()).isEqualTo("ND07-2021");
                            assertThat(definition.getKey()).isEqualTo("classify-household");
                        });
    }

    /** Every B1 there can be; every B2 that points make, and both sides of its limit. */
    @Test
    void agreesWithTheLawAtEveryScoreAndMoreIncomeOrFewerDeprivationsNeverMakePoorer() {
        var b2Scores = new TreeSet<>(List.of(29, 31));
        IntStream.rangeClosed(0, 12).map(deprived -> deprived * 10).forEach(b2Scores::add);
        for (var area : Area.values()) {
            var wrong = new ArrayList<String>();
            var standingOfOneLess = new HashMap<Integer, Integer>();
            for (var b1Score = 0; b1Score <= 500; b1Score++) {
                var standingOfFewer = STANDING.size();
                for (var b2Score : b2Scores) {
                    var found = decide(area, b1Score, b2Score).orElseThrow().category();
                    var standing = STANDING.indexOf(found);
                    var at = "B1 " + b1Score + ", B2 " + b2Score + ": " + found;
                    if (found != byTheLaw(area, b1Score, b2Score)) {
                        wrong.add("law: " + at);
                    }
                    if (standing > standingOfFewer
                            || standing < standingOfOneLess.getOrDefault(b2Score, standing)) {
                        wrong.add("order: " + at);
                    }
                    standingOfFewer = standing;
                    standingOfOneLess.put(b2Score, standing);
                }
            }

            assertThat(wrong).as("area %s", area).isEmpty();
        }
    }

    @Test
    void theScoresLeaveNoTraceInTheHistoryOfTheProcessEngine() {
        decide(Area.RURAL, 137, 40);

        assertThat(
                        engine.engine()
                                .getHistoryService()
                                .createHistoricDecisionInstanceQuery()
                                .count())
                .isZero();
    }

    @Test
    void aPersonWithoutGrantsInTheEngineMayStillHaveAHouseholdClassified() {
        var identity = engine.engine().getIdentityService();
        identity.setAuthenticatedUserId("truong-thon");
        try {
            var fresh = new DmnCategoryDecision(new DecisionTables(engine.configuration()));

            assertThat(fresh.decide(KEY, 140, 140, 30, B2_MIN)).isPresent();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void aStandardWithoutTableIsRefused() {
        assertThatThrownBy(() -> decision.decide("another-family", 100, 140, 30, B2_MIN))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("another-family");
    }

    /** Written from the clauses, not from the table: income decides first, deprivation second. */
    private static PovertyCategory byTheLaw(Area area, int b1Score, int b2Score) {
        if (b1Score > b1MaxOf(area)) {
            return NOT_POOR;
        }
        return b2Score < 30 ? NEAR_POOR : POOR;
    }

    private Optional<CategoryDecision.Decided> decide(Area area, int b1Score, int b2Score) {
        return decision.decide(KEY, b1Score, b1MaxOf(area), b2Score, B2_MIN);
    }

    private static int b1MaxOf(Area area) {
        return area == Area.RURAL ? 140 : 175;
    }

    private static DecisionTable table() {
        var model =
                Dmn.readModelFromStream(
                        ClassifyHouseholdTableTest.class.getResourceAsStream(
                                "/processes/classification/classify-household.dmn"));
        var found = model.getModelElementsByType(Decision.class).iterator().next();
        return (DecisionTable) found.getExpression();
    }

    private static List<Rule> rules() {
        return List.copyOf(table().getRules());
    }
}
