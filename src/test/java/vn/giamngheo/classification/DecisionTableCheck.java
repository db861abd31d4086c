package vn.giamngheo.classification;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * Finds the inputs for which any decision table has no rule or several, and names them. The table
 * is evaluated with all its matching rules, whatever its hit policy says.
 */
final class DecisionTableCheck {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private DmnDecisionTableEvaluationEvent evaluated;

    DecisionTableCheck(InputStream dmn) {
        var configuration = DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> evaluated = event);
        engine = configuration.buildEngine();
        var model = Dmn.readModelFromStream(dmn);
        var first = model.getModelElementsByType(Decision.class).iterator().next();
        ((DecisionTable) first.getExpression()).setHitPolicy(HitPolicy.COLLECT);
        decision = engine.parseDecision(first.getId(), model);
    }

    /**
     * @param axes every variable with the values to try; all combinations are tried
     * @return one line for each kind of input that is not decided by exactly one rule
     */
    List<String> problems(Map<String, List<Integer>> axes) {
        var examples = new LinkedHashMap<String, String>();
        for (var variables : combinations(axes)) {
            engine.evaluateDecisionTable(decision, Map.copyOf(variables));
            var rules = evaluated.getMatchingRules();
            if (rules.size() != 1) {
                examples.putIfAbsent(words(rules), variables.toString());
            }
        }
        return examples.entrySet().stream()
                .map(problem -> problem.getKey() + ", e.g. " + problem.getValue())
                .toList();
    }

    private String words(List<DmnEvaluatedDecisionRule> rules) {
        var inputs =
                evaluated.getInputs().stream()
                        .map(input -> input.getName() + " = " + input.getValue().getValue())
                        .collect(Collectors.joining(", "));
        return rules.isEmpty()
                ? "gap: no rule for " + inputs
                : "overlap: "
                        + rules.stream()
                                .map(DmnEvaluatedDecisionRule::getId)
                                .collect(Collectors.joining(" and "))
                        + " for "
                        + inputs;
    }

    private static List<Map<String, Object>> combinations(Map<String, List<Integer>> axes) {
        List<Map<String, Object>> combined = List.of(Map.of());
        for (var axis : axes.entrySet()) {
            var wider = new ArrayList<Map<String, Object>>();
            for (var before : combined) {
                for (var value : axis.getValue()) {
                    var more = new LinkedHashMap<>(before);
                    more.put(axis.getKey(), value);
                    wider.add(more);
                }
            }
            combined = wider;
        }
        return combined;
    }
}
