package vn.giamngheo.workflow.handbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Reads a decision table's rules as a person would: what is asked, what follows, by which clause.
 */
final class DecisionReading {

    private final DecisionTable table;
    private final FeelWords words;

    DecisionReading(Decision decision, Map<String, String> words) {
        this.table = (DecisionTable) decision.getExpression();
        this.words = new FeelWords(words);
    }

    boolean manyHits() {
        return table.getHitPolicy() == HitPolicy.COLLECT;
    }

    List<String> inputs() {
        return table.getInputs().stream().map(Input::getLabel).toList();
    }

    List<HandbookTable.Rule> rules() {
        List<HandbookTable.Rule> rules = new ArrayList<>();
        for (var rule : table.getRules()) {
            rules.add(
                    new HandbookTable.Rule(
                            rules.size() + 1, conditions(rule), results(rule), text(rule)));
        }
        return rules;
    }

    private List<HandbookTable.Cell> conditions(Rule rule) {
        List<HandbookTable.Cell> cells = new ArrayList<>();
        var inputs = List.copyOf(table.getInputs());
        var entries = List.copyOf(rule.getInputEntries());
        for (var at = 0; at < inputs.size(); at++) {
            var asked = entries.get(at).getText().getTextContent();
            if (!asked.isBlank()) {
                var column = inputs.get(at).getInputExpression().getText().getTextContent();
                cells.add(cell(inputs.get(at).getLabel(), column, asked));
            }
        }
        return cells;
    }

    /** A yes or no among the answers steers the application and tells people nothing. */
    private List<HandbookTable.Cell> results(Rule rule) {
        List<HandbookTable.Cell> cells = new ArrayList<>();
        var outputs = List.<Output>copyOf(table.getOutputs());
        var entries = List.copyOf(rule.getOutputEntries());
        for (var at = 0; at < outputs.size(); at++) {
            var output = outputs.get(at);
            if (!"boolean".equals(output.getTypeRef())) {
                cells.add(
                        cell(
                                output.getLabel(),
                                output.getName(),
                                entries.get(at).getText().getTextContent()));
            }
        }
        return cells;
    }

    private HandbookTable.Cell cell(String label, String column, String text) {
        return new HandbookTable.Cell(label, words.of(column.strip(), text));
    }

    static String text(DmnElement element) {
        return element.getDescription() == null ? "" : element.getDescription().getTextContent();
    }
}
