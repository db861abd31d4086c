package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.junit.jupiter.api.Test;

/** No reader of the handbook meets a code of a table. */
class TableWordsTest {

    private static final Pattern CODE = Pattern.compile("\"([A-Z0-9_]+)\"");

    @Test
    void everyCodeOfEveryTableHasWords() throws IOException {
        var words = new TableWords(new NoBenefits()).words();

        assertThat(codes())
                .hasSizeGreaterThan(50)
                .filteredOn(code -> !words.containsKey(code.replaceFirst(".*\\.", "")))
                .as("columns and codes without words")
                .allSatisfy(code -> assertThat(words).containsKey(code));
    }

    /** Benefits bring their own names. */
    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (var files = Files.list(Path.of("processes/benefit"))) {
            files.filter(file -> file.toString().endsWith(".dmn"))
                    .flatMap(
                            file ->
                                    Dmn.readModelFromFile(file.toFile())
                                            .getModelElementsByType(DecisionTable.class)
                                            .stream())
                    .forEach(table -> codes.addAll(codesOf(table)));
        }
        return codes;
    }

    private static Set<String> codesOf(DecisionTable table) {
        var columns = new ArrayList<String>();
        for (Input input : table.getInputs()) {
            columns.add(input.getInputExpression().getText().getTextContent().strip());
        }
        for (Output output : table.getOutputs()) {
            columns.add(output.getName());
        }
        Set<String> codes = new TreeSet<>();
        for (var rule : table.getRules()) {
            var cells = new ArrayList<String>();
            rule.getInputEntries().forEach(cell -> cells.add(cell.getText().getTextContent()));
            rule.getOutputEntries().forEach(cell -> cells.add(cell.getText().getTextContent()));
            for (var at = 0; at < cells.size(); at++) {
                var column = columns.get(at);
                if (!column.equals("benefit")) {
                    CODE.matcher(cells.get(at))
                            .results()
                            .forEach(code -> codes.add(column + "." + code.group(1)));
                }
            }
        }
        return codes;
    }

    private static final class NoBenefits implements Catalogue {

        @Override
        public List<Benefit> benefits() {
            return List.of();
        }

        @Override
        public Benefit benefit(String code) {
            throw new IllegalArgumentException(code);
        }

        @Override
        public Optional<BenefitRule> ruleOn(String benefitCode, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public List<BenefitRule> rulesOf(String benefitCode) {
            return List.of();
        }
    }
}
