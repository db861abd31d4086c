package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.classification.ClassifyHousehold;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;

/**
 * Classifies a recorded survey (<i>phân loại hộ</i>) by the standards of the day it was taken, and
 * keeps everything that led there.
 */
@UseCase
public class ClassifyReview {

    private final SurveyCases cases;
    private final SurveyRecords records;
    private final ClassifyHousehold classifyHousehold;
    private final ReviewOutcomes outcomes;
    private final Clock clock;

    ClassifyReview(
            SurveyCases cases,
            SurveyRecords records,
            ClassifyHousehold classifyHousehold,
            ReviewOutcomes outcomes,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.classifyHousehold = classifyHousehold;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * May be asked twice; a household that Phiếu A kept off the list has its class already.
     *
     * @throws IllegalStateException naming fields but no person, because it becomes an incident
     */
    public PovertyCategory classify(UUID reviewId) {
        var review = cases.review(reviewId);
        var decided = review.category();
        if (decided != null) {
            return decided;
        }
        try {
            return classify(review);
        } catch (InvalidInput noLongerEnough) {
            throw new IllegalStateException(
                    "the recorded answers of review %s do not satisfy the standard of their day: %s"
                            .formatted(reviewId, noLongerEnough.byField().keySet()));
        }
    }

    private PovertyCategory classify(HouseholdReview review) {
        var facts = records.of(review);
        var surveyedOn = review.requireSurveyedOn();
        var place = cases.of(review).place();
        var result = classifyHousehold.classify(place, facts, surveyedOn);
        outcomes.write(review.id(), result, true);
        classifyHousehold
                .classifyByProvince(place, facts, surveyedOn)
                .ifPresent(beside -> outcomes.write(review.id(), beside, false));
        review.classified(result, LocalDate.now(clock));
        return result.category();
    }
}
