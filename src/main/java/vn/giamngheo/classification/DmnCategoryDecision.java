package vn.giamngheo.classification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Evaluates the newest deployed version of the decision table that a standard names. The table runs
 * in a decision engine of its own: the process engine's decision service would write the scores of
 * a household into the engine's history and does not say which rule matched. Tables are deployed
 * when the application starts, so each is read once.
 */
@Component
class DmnCategoryDecision implements CategoryDecision {

    private final ProcessEngineConfigurationImpl engine;
    private final MatchedRules matchedRules = new MatchedRules();
    private final DmnEngine dmnEngine;
    private final Map<String, Table> byKey = new ConcurrentHashMap<>();

    DmnCategoryDecision(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(matchedRules);
        this.dmnEngine = configuration.buildEngine();
    }

    @Override
    public Optional<Decided> decide(
            String decisionKey, int b1Score, int b1Max, int b2Score, int b2Min) {
        var table = byKey.computeIfAbsent(decisionKey, this::deployed);
        var result =
                evaluate(
                        table,
                        Map.of(
                                "b1Score", b1Score,
                                "b1Max", b1Max,
                                "b2Score", b2Score,
                                "b2Min", b2Min));
        var rules = matchedRules.take();
        if (result.isEmpty()) {
            return Optional.empty();
        }
        var category = PovertyCategory.valueOf(result.<String>getSingleEntry());
        return Optional.of(new Decided(category, rules, table.version()));
    }

    /** Two rules that match at once decide nothing. */
    private DmnDecisionTableResult evaluate(Table table, Map<String, Object> numbers) {
        try {
            return dmnEngine.evaluateDecisionTable(table.decision(), numbers);
        } catch (DmnHitPolicyException e) {
            throw new BusinessException(
                    "CLASSIFICATION_UNDECIDED",
                    "Bảng phân loại hộ có nhiều quy tắc cùng áp dụng cho điểm B1 và điểm B2 này."
                            + " Báo quản trị viên kiểm tra bảng phân loại.");
        }
    }

    /** The refusal is thrown outside the engine's command, which would roll back with it. */
    private Table deployed(String decisionKey) {
        return find(decisionKey)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "DECISION_MISSING",
                                        "Chưa có bảng phân loại hộ "
                                                + decisionKey
                                                + ". Báo quản trị viên cài đặt bảng phân loại."));
    }

    /** Without authorisation: every person whose step classifies may use the table. */
    private Optional<Table> find(String decisionKey) {
        return engine.getCommandExecutorTxRequired()
                .execute(
                        context ->
                                context.runWithoutAuthorization(
                                        () -> latest(engine.getRepositoryService(), decisionKey)));
    }

    private Optional<Table> latest(RepositoryService repository, String decisionKey) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .orderByDecisionDefinitionVersion()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(
                        definition ->
                                new Table(
                                        dmnEngine.parseDecision(
                                                decisionKey,
                                                repository.getDecisionModel(definition.getId())),
                                        versionOf(definition)));
    }

    private static String versionOf(DecisionDefinition definition) {
        return "%s:%s:v%d"
                .formatted(
                        definition.getKey(), definition.getVersionTag(), definition.getVersion());
    }

    private record Table(DmnDecision decision, String version) {}

    /** Rule ids of the evaluation just made in this thread. */
    private static final class MatchedRules implements DmnDecisionTableEvaluationListener {

        private final ThreadLocal<List<String>> ids = ThreadLocal.withInitial(List::of);

        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            ids.set(
                    event.getMatchingRules().stream()
                            .map(DmnEvaluatedDecisionRule::getId)
                            .toList());
        }

        List<String> take() {
            var taken = ids.get();
            ids.remove();
            return taken;
        }
    }
}
