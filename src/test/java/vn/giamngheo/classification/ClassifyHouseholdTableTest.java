package vn.giamngheo.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.shared.PovertyCategory.NEAR_POOR;
import static vn.giamngheo.shared.PovertyCategory.NOT_POOR;
import static vn.giamngheo.shared.PovertyCategory.POOR;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassifyHouseholdTableTest {

    private static final Standard RURAL = new Standard("NAT-2022", 140, 30);
    private static final Standard URBAN = new Standard("NAT-2022", 175, 30);
    private static final List<PovertyCategory> STANDING = List.of(POOR, NEAR_POOR, NOT_POOR);
    private static final String CASES = "/classification/classify-household-nat-2022.csv";

    private final InMemoryEngine engine = new InMemoryEngine();
    private final DmnCategoryDecision decision = new DmnCategoryDecision(engine.configuration());

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
        var decided = decision.decide(limitsOf(area), b1Score, b2Score).orElseThrow();

        assertThat(decided.category()).as(clause).isEqualTo(category);
        assertThat(decided.version()).isEqualTo("classify-household:NAT-2022:v1");
    }

    @Test
    void everyRuleDecidesSomeoneAndTellsItsIdTogetherWithTheResult() {
        var hit = new TreeSet<String>();
        for (var b1Score : List.of(140, 141)) {
            for (var b2Score : List.of(20, 30)) {
                hit.addAll(decision.decide(RURAL, b1Score, b2Score).orElseThrow().matchedRules());
            }
        }

        assertThat(hit)
                .containsExactlyInAnyOrderElementsOf(rules().stream().map(Rule::getId).toList());
        assertThat(decision.decide(RURAL, 140, 30).orElseThrow().matchedRules())
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
                            assertThat(definition.getVersionTag()).isEqualTo("NAT-2022");
                            assertThat(definition.getKey()).isEqualTo("classify-household");
                        });
    }

    @Test
    void agreesWithTheLawAtEveryScoreAndMoreIncomeOrFewerDeprivationsNeverMakePoorer() {
        for (var limits : List.of(RURAL, URBAN)) {
            var wrong = new ArrayList<String>();
            var standing = new int[401][13];
            for (var b1Score = 0; b1Score <= 400; b1Score++) {
                for (var deprived = 0; deprived <= 12; deprived++) {
                    var found =
                            decision.decide(limits, b1Score, deprived * 10)
                                    .orElseThrow()
                                    .category();
                    standing[b1Score][deprived] = STANDING.indexOf(found);
                    if (found != byTheLaw(limits, b1Score, deprived)) {
                        wrong.add("law: B1 " + b1Score + ", deprived " + deprived + ": " + found);
                    }
                    if (b1Score > 0 && standing[b1Score][deprived] < standing[b1Score - 1][deprived]
                            || deprived > 0
                                    && standing[b1Score][deprived]
                                            > standing[b1Score][deprived - 1]) {
                        wrong.add("order: B1 " + b1Score + ", deprived " + deprived);
                    }
                }
            }

            assertThat(wrong).as("limits %s", limits).isEmpty();
        }
    }

    @Test
    void theScoresLeaveNoTraceInTheHistoryOfTheProcessEngine() {
        decision.decide(RURAL, 137, 40);

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
            var fresh = new DmnCategoryDecision(engine.configuration());

            assertThat(fresh.decide(RURAL, 140, 30)).isPresent();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void aStandardWithoutTableIsRefused() {
        assertThatThrownBy(() -> decision.decide(new Standard("NAT-2027", 140, 30), 100, 30))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("NAT-2027");
    }

    /** Written from the clauses, not from the table: income decides first, deprivation second. */
    private static PovertyCategory byTheLaw(Standard limits, int b1Score, int deprived) {
        if (b1Score > limits.b1MaxPoints()) {
            return NOT_POOR;
        }
        return deprived < 3 ? NEAR_POOR : POOR;
    }

    private static Standard limitsOf(Area area) {
        return area == Area.RURAL ? RURAL : URBAN;
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
