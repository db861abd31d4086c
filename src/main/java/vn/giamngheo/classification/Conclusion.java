package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;

/** Turns a judgement in which nothing is missing into the classification and tells why. */
final class Conclusion {

    private final Standard standard;
    private final Area area;

    Conclusion(Standard standard, Area area) {
        this.standard = standard;
        this.area = area;
    }

    /**
     * @throws BusinessException CLASSIFICATION_UNDECIDED when no rule matched
     */
    Classification of(Judgement judgement, SurveyFacts facts) {
        var category = judgement.category();
        if (category == null) {
            throw new BusinessException("CLASSIFICATION_UNDECIDED", PreparedJudge.UNDECIDED);
        }
        var b1Score = requireNonNull(judgement.b1().total());
        var b1Max = requireNonNull(judgement.b1Max());
        var b2Score = requireNonNull(judgement.b2Least());
        var b2Min = requireNonNull(judgement.b2Min());
        return new Classification(
                category,
                standard.id(),
                standard.name(),
                judgement.b1(),
                b1Score,
                b1Max,
                b2Score,
                b2Min,
                judgement.findings(),
                judgement.matchedRules(),
                judgement.decisionVersion(),
                reasons(category, b1Score, b1Max, b2Score, b2Min, judgement, facts),
                LiftFinder.find(
                        category,
                        b1Score,
                        b1Max,
                        b2Score,
                        b2Min,
                        judgement.findings(),
                        facts.members().size()));
    }

    private List<String> reasons(
            PovertyCategory category,
            int b1Score,
            int b1Max,
            int b2Score,
            int b2Min,
            Judgement judgement,
            SurveyFacts facts) {
        var deprivations =
                judgement.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.DEPRIVED)
                        .toList();
        var sentences = new ArrayList<String>();
        sentences.add(
                "%s: điểm B1 là %d, %s mức %d của khu vực %s; điểm B2 là %d%s (thiếu hụt %d trên %d chỉ số). Căn cứ %s."
                        .formatted(
                                category.label(),
                                b1Score,
                                b1Score <= b1Max ? "không vượt" : "vượt",
                                b1Max,
                                area.label(),
                                b2Score,
                                category == PovertyCategory.NOT_POOR
                                        ? ""
                                        : againstLimit(b2Score, b2Min),
                                deprivations.size(),
                                judgement.findings().size(),
                                standard.clauses().get(category)));
        for (var finding : deprivations) {
            sentences.add(
                    "Chỉ số %d, %s: %s"
                            .formatted(finding.ordinal(), finding.name(), finding.sentence()));
        }
        sentences.addAll(whereB1ComesFrom(judgement.b1(), facts));
        return sentences;
    }

    private static String againstLimit(int b2Score, int b2Min) {
        return ", %s mức %d".formatted(b2Score >= b2Min ? "đạt" : "dưới", b2Min);
    }

    private static List<String> whereB1ComesFrom(IncomeScore b1, SurveyFacts facts) {
        if (b1.tableId() == null) {
            return List.of("Điểm B1 ghi theo tổng điểm trên phiếu giấy.");
        }
        var sentences = new ArrayList<String>();
        sentences.add("Điểm B1 tính theo " + b1.tableLabel() + ".");
        if (b1.example()) {
            sentences.add(
                    "Bảng điểm này là VÍ DỤ để tập huấn, không dùng để công nhận hộ nghèo, hộ cận"
                            + " nghèo.");
        }
        var onPaper = facts.paperTotal();
        if (onPaper != null && !onPaper.equals(b1.total())) {
            sentences.add(
                    "Tổng điểm trên phiếu giấy là "
                            + onPaper
                            + ", khác điểm tính được. Lý do: "
                            + facts.paperExplanation().strip());
        }
        return sentences;
    }
}
