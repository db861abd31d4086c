package vn.giamngheo.benefit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision table read as a person reads it on paper, cell by cell: to try out more than the
 * decision engine can in a test, and to be compared with it.
 */
record PlainTable(HitPolicy hitPolicy, Map<String, Set<String>> inputs, List<PlainRule> rules) {

    private static final Pattern AGES =
            Pattern.compile("\\[(\\d+)\\.\\.(\\d+)\\)|>= (\\d+)|< (\\d+)");

    static PlainTable of(Benefit.Family family) {
        var file =
                PlainTable.class.getResourceAsStream(
                        "/processes/benefit/" + Eligibility.tableOf(family) + ".dmn");
        var table =
                Dmn.readModelFromStream(Objects.requireNonNull(file, family.name()))
                        .getModelElementsByType(DecisionTable.class)
                        .iterator()
                        .next();
        Map<String, Set<String>> inputs = new LinkedHashMap<>();
        for (var input : table.getInputs()) {
            var values = new LinkedHashSet<String>();
            var name = input.getInputExpression().getText().getTextContent().strip();
            if (name.equals("age")) {
                Ages.YEARS.forEach(years -> values.add(years.toString()));
            } else {
                values.addAll(words(input.getInputValues().getText().getTextContent()));
            }
            inputs.put(name, values);
        }
        return new PlainTable(
                table.getHitPolicy(),
                inputs,
                table.getRules().stream().map(rule -> rule(rule, inputs.keySet())).toList());
    }

    private static PlainRule rule(Rule rule, Set<String> inputs) {
        Map<String, String> cells = new LinkedHashMap<>();
        var entries = rule.getInputEntries().iterator();
        for (var input : inputs) {
            cells.put(input, entries.next().getText().getTextContent().strip());
        }
        var outputs =
                rule.getOutputEntries().stream()
                        .map(each -> each.getText().getTextContent().strip().replace("\"", ""))
                        .toList();
        return new PlainRule(
                rule.getId(),
                rule.getDescription().getTextContent(),
                outputs.get(0),
                outputs.get(1),
                cells);
    }

    List<PlainRule> matching(String benefit, Map<String, ?> told) {
        return rules.stream()
                .filter(rule -> rule.benefit().equals(benefit) && rule.matches(told))
                .toList();
    }

    /** Every combination of what the rules of a benefit look at; of the rest one value. */
    List<Map<String, String>> everythingThatCanBeTold(Benefit benefit) {
        List<Map<String, String>> combined = List.of(Map.of());
        for (var input : inputs.entrySet()) {
            var looked =
                    rules.stream()
                            .anyMatch(
                                    rule ->
                                            rule.benefit().equals(benefit.code())
                                                    && !rule.cells().get(input.getKey()).isEmpty());
            var values = List.copyOf(input.getValue());
            if (input.getKey().equals("subject")) {
                values = List.of(benefit.ofMember() ? "MEMBER" : "HOUSEHOLD");
            }
            List<Map<String, String>> wider = new ArrayList<>();
            for (var before : combined) {
                for (var value : looked ? values : values.subList(0, 1)) {
                    var more = new LinkedHashMap<>(before);
                    more.put(input.getKey(), value);
                    wider.add(more);
                }
            }
            combined = wider;
        }
        return combined;
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",")).map(word -> word.strip().replace("\"", "")).toList();
    }

    /** A rule with its cells by input. */
    record PlainRule(
            String id,
            String description,
            String benefit,
            String outcome,
            Map<String, String> cells) {

        boolean matches(Map<String, ?> told) {
            return cells.entrySet().stream()
                    .allMatch(
                            cell ->
                                    matches(
                                            cell.getKey(),
                                            cell.getValue(),
                                            told.get(cell.getKey()).toString()));
        }

        private static boolean matches(String input, String cell, String value) {
            if (cell.isEmpty()) {
                return true;
            }
            if (input.equals("age")) {
                return Arrays.stream(cell.split(","))
                        .anyMatch(part -> ageMatches(part.strip(), Integer.parseInt(value)));
            }
            if (cell.startsWith("not(")) {
                return !words(cell.substring(4, cell.length() - 1)).contains(value);
            }
            return words(cell).contains(value);
        }

        private static boolean ageMatches(String part, int age) {
            var matcher = ages(part);
            if (matcher.group(1) != null) {
                return age >= Integer.parseInt(matcher.group(1))
                        && age < Integer.parseInt(matcher.group(2));
            }
            return matcher.group(3) != null
                    ? age >= Integer.parseInt(matcher.group(3))
                    : age < Integer.parseInt(matcher.group(4));
        }

        /** The ages that the rule names. */
        List<Integer> ages() {
            List<Integer> named = new ArrayList<>();
            var cell = cells.getOrDefault("age", "");
            for (var part : cell.isEmpty() ? new String[0] : cell.split(",")) {
                var matcher = ages(part.strip());
                for (var group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        named.add(Integer.valueOf(matcher.group(group)));
                    }
                }
            }
            return named;
        }

        private static Matcher ages(String part) {
            var matcher = AGES.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalStateException("not a cell about ages: " + part);
            }
            return matcher;
        }
    }
}
