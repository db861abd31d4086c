package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.giamngheo.classification.StandardSheet.IndicatorLine;
import vn.giamngheo.classification.StandardSheet.ParameterLine;
import vn.giamngheo.classification.ThresholdNumbers.Stored;
import vn.giamngheo.shared.InputErrors;

/** The numbers of the indicators' thresholds as cells of a form. */
final class ThresholdCells {

    /** Every number that some rule needs: the rule and its numbers are chosen in one go. */
    static final List<String> NAMES =
            Arrays.stream(RuleChoice.values())
                    .flatMap(rule -> rule.parameters().stream())
                    .map(RuleChoice.Parameter::name)
                    .distinct()
                    .toList();

    private ThresholdCells() {}

    static String field(String code, String name) {
        return IndicatorPart.field(code, "number." + name);
    }

    /** The numbers that the rule needs, filled as far as they are known. */
    static List<ParameterLine> lines(String rule, List<Stored> stored) {
        return parametersOf(rule).stream()
                .map(
                        needed ->
                                stored.stream()
                                        .filter(each -> each.name().equals(needed.name()))
                                        .findFirst()
                                        .map(
                                                each ->
                                                        new ParameterLine(
                                                                needed.name(),
                                                                needed.label(),
                                                                DecimalWords.of(each.value()),
                                                                each.mark()))
                                        .orElse(
                                                new ParameterLine(
                                                        needed.name(), needed.label(), "", "")))
                .toList();
    }

    static List<Cell> cells(IndicatorLine indicator) {
        return NAMES.stream()
                .map(
                        name ->
                                new Cell(
                                        field(indicator.code(), name),
                                        Cell.Form.NUMBER,
                                        indicator.parameters().stream()
                                                .filter(line -> line.name().equals(name))
                                                .map(ParameterLine::value)
                                                .findFirst()
                                                .orElse("")))
                .toList();
    }

    static void check(Map<String, String> values, InputErrors errors) {
        values.forEach(
                (field, rule) -> {
                    if (field.startsWith("indicator.") && field.endsWith(".rule")) {
                        var code = field.substring("indicator.".length(), field.lastIndexOf('.'));
                        for (var parameter : parametersOf(rule)) {
                            check(parameter, field(code, parameter.name()), values, errors);
                        }
                    }
                });
    }

    private static void check(
            RuleChoice.Parameter parameter,
            String field,
            Map<String, String> values,
            InputErrors errors) {
        var text = values.getOrDefault(field, "");
        if (text.isEmpty()) {
            return;
        }
        var number = Cell.number(text);
        errors.addIf(
                parameter.whole() && text.contains(","),
                field,
                "Nhập số nguyên, không có phần lẻ.");
        errors.addIf(
                number.compareTo(BigDecimal.valueOf(parameter.most())) > 0,
                field,
                "Nhập số không lớn hơn %d.".formatted(parameter.most()));
    }

    static List<RuleChoice.Parameter> parametersOf(String rule) {
        return RuleChoice.named(rule).map(RuleChoice::parameters).orElse(List.of());
    }
}
