package vn.giamngheo.workflow;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/**
 * Evaluates the newest deployed version of a decision table and says which rules matched and why.
 * Tables run in a decision engine of their own: the process engine's decision service would write
 * the facts of a household into the engine's history and does not say which rule matched. Tables
 * are deployed when the application starts, so each is read once.
 */
@Component
public class DecisionTables {

    private static final RememberingFeel.Memory MEMORY = new RememberingFeel.Memory();

    private final Source source;
    private final EvaluatedRules evaluatedRules = new EvaluatedRules();
    private final DmnEngine dmnEngine;
    private final Map<String, Table> byKey = new ConcurrentHashMap<>();

    @Autowired
    public DecisionTables(ProcessEngineConfigurationImpl engine) {
        this(new DeployedTables(engine));
    }

    /** For tables that are kept elsewhere. */
    DecisionTables(Source source) {
        this.source = source;
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluatedRules);
        var scala = new ScalaFeelEngineFactory();
        ((DefaultDmnEngineConfiguration) configuration)
                .setFeelEngineFactory(() -> new RememberingFeel(scala.createInstance(), MEMORY));
        this.dmnEngine = configuration.buildEngine();
    }

    /**
     * @param inputs every variable that the table's inputs name
     * @return the rules that matched, in the order of the table; none where no rule matched
     * @throws TableUndecided when several rules of a table match that allows one only
     * @throws BusinessException DECISION_MISSING when no such table is deployed
     */
    public Evaluated evaluate(String key, Map<String, Object> inputs) {
        var table = byKey.computeIfAbsent(key, this::read);
        try {
            dmnEngine.evaluateDecisionTable(table.decision(), inputs);
        } catch (DmnHitPolicyException e) {
            throw new TableUndecided(key, e);
        }
        var rules = new ArrayList<Matched>();
        for (var rule : evaluatedRules.take()) {
            var outputs = new LinkedHashMap<String, Object>();
            rule.getOutputEntries()
                    .forEach(
                            (name, output) -> {
                                if (output.getValue().getValue() != null) {
                                    outputs.put(name, output.getValue().getValue());
                                }
                            });
            rules.add(
                    new Matched(
                            rule.getId(),
                            table.descriptions().getOrDefault(rule.getId(), ""),
                            outputs));
        }
        return new Evaluated(table.version(), rules);
    }

    /**
     * What the inputs of a table ask for: names of variables, or expressions over them.
     *
     * @throws BusinessException DECISION_MISSING when no such table is deployed
     */
    public List<String> inputsOf(String key) {
        return byKey.computeIfAbsent(key, this::read).inputs();
    }

    private Table read(String key) {
        var deployed =
                source.newest(key)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "DECISION_MISSING",
                                                "Chưa có bảng quyết định "
                                                        + key
                                                        + ". Báo quản trị viên cài đặt bảng."));
        var descriptions = new HashMap<String, String>();
        for (var rule : deployed.model().getModelElementsByType(Rule.class)) {
            if (rule.getDescription() != null) {
                descriptions.put(
                        rule.getId(),
                        requireNonNullElse(rule.getDescription().getTextContent(), "").strip());
            }
        }
        return new Table(
                dmnEngine.parseDecision(key, deployed.model()),
                deployed.version(),
                deployed.model().getModelElementsByType(InputExpression.class).stream()
                        .map(input -> input.getText().getTextContent().strip())
                        .toList(),
                Map.copyOf(descriptions));
    }

    /**
     * What a table says to its inputs.
     *
     * @param version key, version tag and number: "classify-household:ND07-2021:v1"
     */
    public record Evaluated(String version, List<Matched> rules) {

        public Evaluated {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule that matched.
     *
     * @param description Vietnamese sentence with the clause
     * @param outputs by the name of the output; without outputs that are left empty
     */
    public record Matched(String id, String description, Map<String, Object> outputs) {

        public Matched {
            outputs = Map.copyOf(outputs);
        }

        /** An output that every rule of the table fills in. */
        public String text(String output) {
            var value = outputs.get(output);
            if (value == null) {
                throw new IllegalStateException("Rule " + id + " leaves " + output + " empty");
            }
            return value.toString();
        }
    }

    /** Several rules matched where one only may. */
    public static final class TableUndecided extends BusinessException {

        private TableUndecided(String key, Throwable cause) {
            super(
                    "DECISION_UNDECIDED",
                    "Bảng quyết định "
                            + key
                            + " có nhiều quy tắc cùng áp dụng. Báo quản trị viên kiểm tra bảng.");
            initCause(cause);
        }
    }

    /** Where tables are kept. */
    interface Source {

        Optional<Deployed> newest(String key);
    }

    /** A table as it is kept. */
    record Deployed(DmnModelInstance model, String version) {}

    private record Table(
            DmnDecision decision,
            String version,
            List<String> inputs,
            Map<String, String> descriptions) {}

    /** The process engine's repository; read without authorisation: every step may decide. */
    private record DeployedTables(ProcessEngineConfigurationImpl engine) implements Source {

        @Override
        public Optional<Deployed> newest(String key) {
            return engine.getCommandExecutorTxRequired()
                    .execute(
                            context ->
                                    context.runWithoutAuthorization(
                                            () -> latest(engine.getRepositoryService(), key)));
        }

        private static Optional<Deployed> latest(RepositoryService repository, String key) {
            return repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionKey(key)
                    .orderByDecisionDefinitionVersion()
                    .desc()
                    .listPage(0, 1)
                    .stream()
                    .findFirst()
                    .map(
                            definition ->
                                    new Deployed(
                                            repository.getDmnModelInstance(definition.getId()),
                                            versionOf(definition)));
        }

        private static String versionOf(DecisionDefinition definition) {
            return "%s:%s:v%d"
                    .formatted(
                            definition.getKey(),
                            definition.getVersionTag(),
                            definition.getVersion());
        }
    }

    /** Rules of the evaluation just made in this thread. */
    private static final class EvaluatedRules implements DmnDecisionTableEvaluationListener {

        private final ThreadLocal<List<DmnEvaluatedDecisionRule>> rules =
                ThreadLocal.withInitial(List::of);

        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            rules.set(List.copyOf(event.getMatchingRules()));
        }

        List<DmnEvaluatedDecisionRule> take() {
            var taken = rules.get();
            rules.remove();
            return taken;
        }
    }
}
