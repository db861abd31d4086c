package vn.giamngheo.classification;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What it would take to leave the class, so that help can begin with what is nearest. A deprivation
 * of the dwelling, or one marked by hand, concerns the whole household.
 */
final class LiftFinder {

    private LiftFinder() {}

    /**
     * @return null for a household that is neither poor nor near-poor
     */
    static @Nullable Lift find(
            PovertyCategory category,
            int b1Score,
            int b1Max,
            int b2Score,
            int b2Min,
            List<Finding> findings,
            int members) {
        var income = "tăng thêm ít nhất " + (b1Max - b1Score + 1) + " điểm B1 để vượt mức " + b1Max;
        var nearest = nearest(findings, members);
        return switch (category) {
            case NOT_POOR -> null;
            case NEAR_POOR -> new Lift("Cần " + income + ", không còn là hộ cận nghèo.", nearest);
            case POOR ->
                    new Lift(
                            "Cần giảm ít nhất "
                                    + fewest(findings, b2Score, b2Min)
                                    + " chỉ số thiếu hụt để điểm B2 dưới mức "
                                    + b2Min
                                    + ", không còn là hộ nghèo; hoặc "
                                    + income
                                    + ".",
                            nearest);
        };
    }

    private static int fewest(List<Finding> findings, int b2Score, int b2Min) {
        var byPoints =
                deprivations(findings).stream()
                        .map(LiftFinder::points)
                        .sorted(Comparator.reverseOrder())
                        .toList();
        var left = b2Score;
        var fewer = 0;
        while (left >= b2Min && fewer < byPoints.size()) {
            left -= byPoints.get(fewer);
            fewer++;
        }
        return fewer;
    }

    private static List<Finding> nearest(List<Finding> findings, int members) {
        return deprivations(findings).stream()
                .sorted(
                        Comparator.comparingInt((Finding finding) -> concerned(finding, members))
                                .thenComparingInt(Finding::ordinal))
                .toList();
    }

    private static List<Finding> deprivations(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.verdict() == Verdict.DEPRIVED).toList();
    }

    private static int concerned(Finding finding, int members) {
        return finding.memberNames().isEmpty() ? members : finding.memberNames().size();
    }

    private static int points(Finding finding) {
        var points = finding.points();
        return points == null ? 0 : points;
    }
}
