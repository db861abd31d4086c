package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The B1 score of a household: added up by a point table, or taken from the paper form while no
 * table is confirmed. Answers to questions that the table does not have are left aside: they belong
 * to another version.
 */
final class IncomeScoring {

    /** No point table gives more; above it the number was mistyped. */
    static final int BOUND = 500;

    private final @Nullable PointTable table;
    private final List<QuestionScoring> questions;

    IncomeScoring(@Nullable PointTable table, List<Indicator> indicators) {
        var measures = new Measures(indicators);
        this.table = table;
        this.questions =
                table == null
                        ? List.of()
                        : table.questions().stream()
                                .map(question -> new QuestionScoring(question, measures))
                                .toList();
    }

    IncomeScore score(SurveyedHousehold household) {
        return table == null ? fromPaper(household.facts()) : byTable(table, household);
    }

    static boolean outOfBounds(int total) {
        return total < 0 || total > BOUND;
    }

    static MissingFact wrongTotal() {
        return new MissingFact(
                SurveyField.PAPER_TOTAL,
                "Điểm B1 phải từ 0 đến " + BOUND + ". Xem lại tổng điểm trên phiếu B1.");
    }

    private static IncomeScore fromPaper(SurveyFacts facts) {
        var total = facts.paperTotal();
        if (total == null) {
            return paper(
                    null,
                    List.of(
                            new MissingFact(
                                    SurveyField.PAPER_TOTAL,
                                    "Nhập tổng điểm B1 ghi trên phiếu giấy.")));
        }
        return outOfBounds(total) ? paper(null, List.of(wrongTotal())) : paper(total, List.of());
    }

    private static IncomeScore paper(@Nullable Integer total, List<MissingFact> missing) {
        return new IncomeScore(total, null, "", false, List.of(), missing);
    }

    private IncomeScore byTable(PointTable valid, SurveyedHousehold household) {
        var items = new ArrayList<PointItem>();
        var missing = new ArrayList<MissingFact>();
        for (var question : questions) {
            var scored = question.score(household);
            scored.known().ifPresent(items::add);
            missing.addAll(scored.missing());
        }
        var total = missing.isEmpty() ? items.stream().mapToInt(PointItem::points).sum() : null;
        if (total != null) {
            missing.addAll(explanation(household.facts(), total));
        }
        return new IncomeScore(
                total,
                valid.id(),
                valid.label(),
                valid.example(),
                List.copyOf(items),
                missing.stream().distinct().toList());
    }

    private static List<MissingFact> explanation(SurveyFacts facts, int total) {
        var onPaper = facts.paperTotal();
        if (onPaper == null || onPaper == total || !facts.paperExplanation().isBlank()) {
            return List.of();
        }
        return List.of(
                new MissingFact(
                        SurveyField.PAPER_EXPLANATION,
                        "Tổng điểm trên phiếu giấy là "
                                + onPaper
                                + ", điểm tính theo bảng điểm là "
                                + total
                                + ". Ghi lý do khác nhau, hoặc sửa câu trả lời."));
    }
}
