package vn.giamngheo.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/**
 * Classifies a household (<i>phân loại hộ</i>) by its income score B1 and its deprivations, under
 * the standard valid on a day. The B1 total is the one the enumerator wrote on the form; it is not
 * computed here.
 */
@UseCase
public class ClassifyHousehold {

    /** No point table gives more; above it the number was mistyped. */
    static final int B1_BOUND = 500;

    private final PovertyStandards standards;
    private final CategoryDecision decision;

    ClassifyHousehold(PovertyStandards standards, CategoryDecision decision) {
        this.standards = standards;
        this.decision = decision;
    }

    /**
     * @param deprivedCodes codes of the indicators in which the household is deprived
     * @throws vn.giamngheo.shared.InvalidInput at {@code b1Score} or {@code deprivedCodes}
     * @throws BusinessException when the law's data for that day is missing or not unique
     */
    public Classification classify(
            Area area, int b1Score, Set<String> deprivedCodes, LocalDate on) {
        var limits = standards.limitsOn(area, on);
        var indicators = standards.indicatorsOf(limits.standardId());
        check(b1Score, deprivedCodes, indicators, limits.standardId());

        var b2Score =
                indicators.stream()
                        .filter(indicator -> deprivedCodes.contains(indicator.code()))
                        .mapToInt(Indicator::points)
                        .sum();
        var decided =
                decision.decide(limits, b1Score, b2Score)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "CLASSIFICATION_UNDECIDED",
                                                "Bảng phân loại hộ không có quy tắc cho điểm B1 và"
                                                        + " điểm B2 này. Báo quản trị viên kiểm tra"
                                                        + " bảng phân loại."));
        return new Classification(
                decided.category(),
                limits.standardId(),
                b1Score,
                limits.b1MaxPoints(),
                b2Score,
                limits.b2MinPoints(),
                decided.matchedRules(),
                decided.version(),
                reason(
                        decided.category(),
                        area,
                        limits,
                        b1Score,
                        b2Score,
                        deprivedCodes.size(),
                        indicators.size()));
    }

    private static void check(
            int b1Score, Set<String> deprivedCodes, List<Indicator> indicators, String standardId) {
        var known = indicators.stream().map(Indicator::code).collect(Collectors.toSet());
        var unknown = new TreeSet<>(deprivedCodes);
        unknown.removeAll(known);
        new InputErrors()
                .addIf(
                        b1Score < 0 || b1Score > B1_BOUND,
                        "b1Score",
                        "Điểm B1 phải từ 0 đến " + B1_BOUND + ". Xem lại tổng điểm trên phiếu B1.")
                .addIf(
                        !unknown.isEmpty(),
                        "deprivedCodes",
                        "Chuẩn nghèo "
                                + standardId
                                + " không có chỉ số "
                                + String.join(", ", unknown)
                                + ". Chọn lại các chỉ số thiếu hụt.")
                .throwIfAny();
    }

    private String reason(
            PovertyCategory category,
            Area area,
            Standard limits,
            int b1Score,
            int b2Score,
            int deprived,
            int indicators) {
        var b1 =
                "điểm B1 là %d, %s mức %d của khu vực %s"
                        .formatted(
                                b1Score,
                                b1Score <= limits.b1MaxPoints() ? "không vượt" : "vượt",
                                limits.b1MaxPoints(),
                                area.label());
        var b2 =
                "điểm B2 là %d%s (thiếu hụt %d trên %d chỉ số)"
                        .formatted(
                                b2Score,
                                category == PovertyCategory.NOT_POOR
                                        ? ""
                                        : againstLimit(b2Score, limits.b2MinPoints()),
                                deprived,
                                indicators);
        return "%s: %s; %s. Căn cứ %s."
                .formatted(
                        category.label(),
                        b1,
                        b2,
                        standards.clauseOf(limits.standardId(), category));
    }

    private static String againstLimit(int b2Score, int b2Min) {
        return ", %s mức %d".formatted(b2Score >= b2Min ? "đạt" : "dưới", b2Min);
    }
}
