package vn.giamngheo.workflow.handbook;

import java.util.List;

/**
 * A decision table as its page shows it.
 *
 * @param manyHits every rule that fits counts; otherwise exactly one fits
 */
public record HandbookTable(
        HandbookEntry entry,
        String version,
        boolean manyHits,
        List<String> clauses,
        List<String> inputs,
        List<Rule> rules) {

    /**
     * @param conditions what must hold, all of it; what the rule does not ask is left out
     * @param reason the rule's own sentence with its clause
     */
    public record Rule(int number, List<Cell> conditions, List<Cell> results, String reason) {}

    /**
     * @param label of the column
     * @param words the cell in words
     */
    public record Cell(String label, String words) {}
}
