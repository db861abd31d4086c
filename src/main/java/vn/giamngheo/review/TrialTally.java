package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.IncomeScore;
import vn.giamngheo.classification.Judgement;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What a trial comes to, household by household. Of those who keep their class it remembers only
 * how many they are.
 */
final class TrialTally {

    private final TrialReasons reasons;
    private final TrialMatrix matrix = new TrialMatrix();
    private final TrialObstacles obstacles = new TrialObstacles();
    private final List<Changed> changed = new ArrayList<>();
    private @Nullable IncomeScore income;

    TrialTally(TrialReasons reasons) {
        this.reasons = reasons;
    }

    void add(RecordedSurvey survey, Judgement judgement) {
        var before = survey.result().category();
        var after = TrialClass.of(judgement.category());
        matrix.add(before, after);
        income = judgement.b1();
        if (after == TrialClass.UNDETERMINED) {
            obstacles.add(judgement);
        }
        if (after.differsFrom(before)) {
            changed.add(
                    new Changed(
                            survey.reviewId(),
                            survey.householdId(),
                            before,
                            after,
                            reasons.of(survey.result(), judgement)));
        }
    }

    TrialMatrix matrix() {
        return matrix;
    }

    List<Trial.Obstacle> obstacles() {
        return obstacles.counted();
    }

    List<Changed> changed() {
        return changed;
    }

    boolean example() {
        return income != null && income.example();
    }

    String incomeSource() {
        if (income == null) {
            return "";
        }
        return income.tableId() == null
                ? "Điểm B1 lấy theo điểm đã ghi nhận khi rà soát: chuẩn này chưa có bảng điểm riêng"
                        + " cho địa bàn của xã."
                : "Điểm B1 tính lại theo " + income.tableLabel() + ".";
    }

    /** A household of another class, before its name is looked up. */
    record Changed(
            UUID reviewId,
            UUID householdId,
            PovertyCategory before,
            TrialClass after,
            List<String> reasons) {}
}
