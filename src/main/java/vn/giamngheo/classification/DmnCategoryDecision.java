package vn.giamngheo.classification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Evaluates the deployed table {@code classify-household} of the standard's legal period. The table
 * runs in a decision engine of its own: the process engine's decision service would write the
 * scores of a household into the engine's history and does not say which rule matched.
 */
@Component
class DmnCategoryDecision implements CategoryDecision {

    static final String KEY = "classify-household";

    private final ProcessEngineConfigurationImpl engine;
    private final MatchedRules matchedRules = new MatchedRules();
    private final DmnEngine dmnEngine;
    private final Map<String, Table> byStandard = new ConcurrentHashMap<>();

    DmnCategoryDecision(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(matchedRules);
        this.dmnEngine = configuration.buildEngine();
    }

    @Override
    public Optional<Decided> decide(Standard standard, int b1Score, int b2Score) {
        var table = byStandard.computeIfAbsent(standard.standardId(), this::deployed);
        var result =
                dmnEngine.evaluateDecisionTable(
                        table.decision(),
                        Map.of(
                                "b1Score",
                                b1Score,
                                "b1Max",
                                standard.b1MaxPoints(),
                                "b2Score",
                                b2Score,
                                "b2Min",
                                standard.b2MinPoints()));
        var rules = matchedRules.take();
        if (result.isEmpty()) {
            return Optional.empty();
        }
        var category = PovertyCategory.valueOf(result.<String>getSingleEntry());
        return Optional.of(new Decided(category, rules, table.version()));
    }

    /** The refusal is thrown outside the engine's command, which would roll back with it. */
    private Table deployed(String standardId) {
        return find(standardId)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "DECISION_MISSING",
                                        "Chưa có bảng phân loại hộ cho chuẩn nghèo "
                                                + standardId
                                                + ". Báo quản trị viên cài đặt bảng phân loại."));
    }

    /** Without authorisation: every person whose step classifies may use the table. */
    private Optional<Table> find(String standardId) {
        return engine.getCommandExecutorTxRequired()
                .execute(
                        context ->
                                context.runWithoutAuthorization(
                                        () -> latest(engine.getRepositoryService(), standardId)));
    }

    private Optional<Table> latest(RepositoryService repository, String standardId) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(KEY)
                .versionTag(standardId)
                .orderByDecisionDefinitionVersion()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(
                        definition ->
                                new Table(
                                        dmnEngine.parseDecision(
                                                KEY,
                                                repository.getDecisionModel(definition.getId())),
                                        versionOf(definition)));
    }

    private static String versionOf(DecisionDefinition definition) {
        return "%s:%s:v%d".formatted(KEY, definition.getVersionTag(), definition.getVersion());
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
