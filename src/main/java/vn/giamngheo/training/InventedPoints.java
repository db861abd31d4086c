package vn.giamngheo.training;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.giamngheo.classification.PointTable;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.review.SurveyFields;
import vn.giamngheo.review.SurveyHousehold.Filled;

/**
 * Answers to form B1 that come as near to a wanted total as the questions allow; what a point table
 * takes from the facts of the household stays as it is.
 */
final class InventedPoints {

    private InventedPoints() {}

    static Map<String, String> reaching(int wanted, PointTable table, Filled filled) {
        Map<Integer, Map<String, String>> reached = new HashMap<>();
        reached.put(0, Map.of());
        for (var question : table.questions()) {
            if (question.source() == null) {
                reached = with(question, reached);
            }
        }
        var given = fromFacts(table, filled);
        return reached.entrySet().stream()
                .min(
                        (one, other) ->
                                Integer.compare(
                                        Math.abs(wanted - given - one.getKey()),
                                        Math.abs(wanted - given - other.getKey())))
                .orElseThrow()
                .getValue();
    }

    private static Map<Integer, Map<String, String>> with(
            PointTable.Question question, Map<Integer, Map<String, String>> reached) {
        Map<Integer, Map<String, String>> next = new LinkedHashMap<>();
        reached.forEach(
                (total, answers) ->
                        options(question)
                                .forEach(
                                        (answer, points) ->
                                                next.computeIfAbsent(
                                                        total + points,
                                                        any -> joined(answers, answer))));
        return next;
    }

    /** The answers to one question, by field and value, with their points. */
    private static Map<Map.Entry<String, String>, Integer> options(PointTable.Question question) {
        Map<Map.Entry<String, String>, Integer> options = new LinkedHashMap<>();
        var field = SurveyField.question(question.no());
        for (var option : question.options()) {
            var answer =
                    switch (question.kind()) {
                        case ONE -> Map.entry(field, String.valueOf(option.no()));
                        case SEVERAL -> Map.entry(field + "." + option.no(), "true");
                        case RANGE -> Map.entry(field, number(option));
                    };
            options.put(answer, option.points());
        }
        if (question.kind() == Kind.SEVERAL) {
            options.put(Map.entry(field + "." + SurveyFields.NONE, "true"), 0);
        }
        return options;
    }

    private static String number(PointTable.Option option) {
        return Objects.requireNonNullElse(option.atLeast(), BigDecimal.ZERO)
                .toPlainString()
                .replace('.', ',');
    }

    private static Map<String, String> joined(
            Map<String, String> answers, Map.Entry<String, String> answer) {
        Map<String, String> joined = new HashMap<>(answers);
        joined.put(answer.getKey(), answer.getValue());
        return joined;
    }

    /** Points of the questions that the facts answer by themselves. */
    private static int fromFacts(PointTable table, Filled filled) {
        var judgement = filled.assessment().judgement();
        return judgement == null
                ? 0
                : judgement.b1().items().stream()
                        .filter(
                                item ->
                                        table.questions().stream()
                                                .anyMatch(
                                                        question ->
                                                                question.no() == item.no()
                                                                        && question.source()
                                                                                != null))
                        .mapToInt(item -> item.points())
                        .sum();
    }
}
