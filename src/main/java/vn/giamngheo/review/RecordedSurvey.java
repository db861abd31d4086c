package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.SurveyFacts;
import vn.giamngheo.shared.PovertyCategory;

/**
 * A classified review with its answers, as another standard may judge them.
 *
 * @param facts the answers; as the total of the paper form they carry the B1 score of record, which
 *     a standard without a point table of its own is judged by
 */
record RecordedSurvey(
        UUID reviewId,
        UUID householdId,
        String villageKey,
        LocalDate surveyedOn,
        Result result,
        SurveyFacts facts) {

    /**
     * What is on record.
     *
     * @param deprived codes of the indicators in which the household is deprived
     */
    record Result(
            PovertyCategory category,
            String standardId,
            int b1Score,
            @Nullable Integer b1Max,
            int b2Score,
            @Nullable Integer b2Min,
            Set<String> deprived) {}
}
