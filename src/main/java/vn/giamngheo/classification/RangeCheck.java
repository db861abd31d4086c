package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the options of a question cover every number from 0 on exactly once; names the two
 * options between which a number is left out or counted twice.
 */
final class RangeCheck {

    private static final Comparator<PointTable.Option> FROM_BELOW =
            Comparator.comparing(
                            PointTable.Option::atLeast,
                            Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                    .thenComparing(PointTable.Option::no);

    private final PointTable.Question question;
    private final List<String> problems;

    RangeCheck(PointTable.Question question, List<String> problems) {
        this.question = question;
        this.problems = problems;
    }

    void check() {
        var sorted = question.options().stream().sorted(FROM_BELOW).toList();
        if (sorted.isEmpty()) {
            return;
        }
        sorted.forEach(this::ends);
        var first = sorted.get(0).atLeast();
        if (first != null && first.signum() > 0) {
            add(
                    "dưới “"
                            + sorted.get(0).label()
                            + "” còn khoảng trống từ 0 đến "
                            + words(first)
                            + ".");
        }
        var highest = sorted.get(0);
        for (var next : sorted.subList(1, sorted.size())) {
            between(highest, next);
            highest = higher(highest, next);
        }
        if (highest.below() != null) {
            add(
                    "trên “"
                            + highest.label()
                            + "” còn khoảng trống từ "
                            + words(highest.below())
                            + " trở lên.");
        }
    }

    private void ends(PointTable.Option option) {
        var from = option.atLeast();
        var below = option.below();
        if (from != null && below != null && from.compareTo(below) >= 0) {
            add("phương án “" + option.label() + "” có đầu dưới không nhỏ hơn đầu trên.");
        }
        if (from != null && from.signum() < 0) {
            add("phương án “" + option.label() + "” bắt đầu dưới 0.");
        }
        var counted =
                question.source() == PointTable.Source.MEMBERS
                        || question.source() == PointTable.Source.DEPENDANTS;
        if (counted && (broken(from) || broken(below))) {
            add("phương án “" + option.label() + "” đếm người, khoảng số phải là số nguyên.");
        }
    }

    private void between(PointTable.Option lower, PointTable.Option upper) {
        var end = lower.below();
        var start = upper.atLeast();
        var both = "giữa “" + lower.label() + "” và “" + upper.label() + "” có khoảng ";
        if (end == null || start == null) {
            add(both + "trùng nhau" + (start == null ? "." : " từ " + words(start) + " trở lên."));
        } else if (end.compareTo(start) < 0) {
            add(both + "trống từ " + words(end) + " đến " + words(start) + ".");
        } else if (end.compareTo(start) > 0) {
            add(
                    both
                            + "trùng nhau từ "
                            + words(start)
                            + " đến "
                            + words(min(end, upper.below()))
                            + ".");
        }
    }

    private static BigDecimal min(BigDecimal end, @Nullable BigDecimal other) {
        return other == null ? end : end.min(other);
    }

    private static PointTable.Option higher(PointTable.Option one, PointTable.Option other) {
        if (one.below() == null) {
            return one;
        }
        return other.below() == null || other.below().compareTo(one.below()) > 0 ? other : one;
    }

    private static boolean broken(@Nullable BigDecimal end) {
        return end != null && end.stripTrailingZeros().scale() > 0;
    }

    private static String words(BigDecimal number) {
        return DecimalWords.of(number);
    }

    private void add(String problem) {
        problems.add("Câu " + question.no() + ": " + problem);
    }
}
