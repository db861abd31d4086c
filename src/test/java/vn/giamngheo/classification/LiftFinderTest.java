package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.PovertyCategory;

class LiftFinderTest {

    @Test
    void aPoorHouseholdNeedsFewerDeprivationsOrMorePointsOfIncome() {
        var findings =
                List.of(deprived(1, 10, 3), deprived(4, 10, 1), deprived(10, 10, 0), fine(11));

        var lift =
                requireNonNull(
                        LiftFinder.find(PovertyCategory.POOR, 120, 140, 30, 30, findings, 4));

        assertThat(lift.sentence())
                .isEqualTo(
                        "Cần giảm ít nhất 1 chỉ số thiếu hụt để điểm B2 dưới mức 30, không còn là"
                                + " hộ nghèo; hoặc tăng thêm ít nhất 21 điểm B1 để vượt mức 140.");
        assertThat(lift.nearest()).extracting(Finding::ordinal).containsExactly(4, 1, 10);
    }

    @Test
    void countsAsManyDeprivationsAsItTakesTheHeaviestFirst() {
        var even = IntStream.rangeClosed(1, 5).mapToObj(no -> deprived(no, 10, 0)).toList();
        var uneven = List.of(deprived(1, 5, 0), deprived(2, 30, 0), deprived(3, 5, 0));

        assertThat(poor(even, 50).sentence()).startsWith("Cần giảm ít nhất 3 chỉ số");
        assertThat(poor(uneven, 40).sentence()).startsWith("Cần giảm ít nhất 1 chỉ số");
    }

    @Test
    void aNearPoorHouseholdNeedsPointsOfIncomeOnly() {
        var lift =
                requireNonNull(
                        LiftFinder.find(
                                PovertyCategory.NEAR_POOR,
                                140,
                                140,
                                10,
                                30,
                                List.of(deprived(10, 10, 0)),
                                4));

        assertThat(lift.sentence())
                .isEqualTo(
                        "Cần tăng thêm ít nhất 1 điểm B1 để vượt mức 140, không còn là hộ cận"
                                + " nghèo.");
        assertThat(lift.nearest()).hasSize(1);
    }

    @Test
    void aHouseholdThatIsNeitherNeedsNothing() {
        assertThat(LiftFinder.find(PovertyCategory.NOT_POOR, 141, 140, 0, 30, List.of(), 4))
                .isNull();
    }

    private static Lift poor(List<Finding> findings, int b2Score) {
        return requireNonNull(
                LiftFinder.find(PovertyCategory.POOR, 100, 140, b2Score, 30, findings, 4));
    }

    private static Finding deprived(int ordinal, int points, int members) {
        var names = IntStream.rangeClosed(1, members).mapToObj(no -> "Người " + no).toList();
        return finding(ordinal, points, Verdict.DEPRIVED, names);
    }

    private static Finding fine(int ordinal) {
        return finding(ordinal, 10, Verdict.NOT_DEPRIVED, List.of());
    }

    private static Finding finding(
            int ordinal, int points, Verdict verdict, List<String> memberNames) {
        return new Finding(
                "C" + ordinal,
                ordinal,
                "Dịch vụ",
                "Chỉ số " + ordinal,
                points,
                verdict,
                verdict,
                false,
                "-",
                memberNames,
                List.of());
    }
}
