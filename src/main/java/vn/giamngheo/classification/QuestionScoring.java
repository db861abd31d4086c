package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores one question of form B1 by the option that applies. */
final class QuestionScoring {

    private final PointTable.Question question;
    private final Measures measures;

    QuestionScoring(PointTable.Question question, Measures measures) {
        this.question = question;
        this.measures = measures;
    }

    Scored score(SurveyedHousehold household) {
        var source = question.source();
        if (source != null) {
            return inRange(measures.of(source, household, question.no()));
        }
        var answer = household.facts().points().get(question.no());
        if (answer == null) {
            return missing(
                    switch (question.kind()) {
                        case ONE -> "chọn một phương án.";
                        case SEVERAL -> "chọn các phương án phù hợp, hoặc không có phương án nào.";
                        case RANGE -> "nhập một số.";
                    });
        }
        return switch (question.kind()) {
            case ONE ->
                    answer.options().size() == 1 ? chosen(answer) : missing("chọn một phương án.");
            case SEVERAL -> chosen(answer);
            case RANGE -> inRange(Measures.Measure.ofAnswer(answer.number(), question.no()));
        };
    }

    private Scored chosen(PointAnswer answer) {
        var applying = new ArrayList<PointTable.Option>();
        for (var no : answer.options()) {
            var option = question.options().stream().filter(one -> one.no() == no).findFirst();
            if (option.isEmpty()) {
                return missing("phương án " + no + " không có trong bảng điểm, chọn lại.");
            }
            applying.add(option.get());
        }
        return scored(applying);
    }

    private Scored inRange(Measures.Measure measure) {
        var total = measure.total();
        if (total == null) {
            return new Scored(null, measure.missing());
        }
        if (total.signum() < 0) {
            return missing("nhập một số từ 0 trở lên.");
        }
        return question.options().stream()
                .filter(option -> contains(option, total, measure.persons()))
                .findFirst()
                .map(option -> scored(List.of(option)))
                .orElseGet(() -> missing("không có phương án nào của bảng điểm hợp với số này."));
    }

    /** Exact: the ends are multiplied instead of the total being divided. */
    private static boolean contains(PointTable.Option option, BigDecimal total, int persons) {
        var divisor = BigDecimal.valueOf(persons);
        var from = option.atLeast();
        var below = option.below();
        return (from == null || total.compareTo(from.multiply(divisor)) >= 0)
                && (below == null || total.compareTo(below.multiply(divisor)) < 0);
    }

    private Scored scored(List<PointTable.Option> applying) {
        return new Scored(
                new PointItem(
                        question.no(),
                        question.text(),
                        applying.isEmpty()
                                ? "Không có"
                                : applying.stream()
                                        .map(PointTable.Option::label)
                                        .collect(Collectors.joining("; ")),
                        applying.stream().mapToInt(PointTable.Option::points).sum()),
                List.of());
    }

    private Scored missing(String whatToDo) {
        return new Scored(
                null,
                List.of(
                        new MissingFact(
                                SurveyField.question(question.no()),
                                "Câu " + question.no() + ": " + whatToDo)));
    }

    /**
     * @param item null while answers are missing
     */
    record Scored(@Nullable PointItem item, List<MissingFact> missing) {

        Optional<PointItem> known() {
            return Optional.ofNullable(item);
        }
    }
}
