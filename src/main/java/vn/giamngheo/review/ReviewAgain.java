package vn.giamngheo.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Phúc tra: has one household surveyed again by a named person who did not survey it before, while
 * its list goes on.
 */
@UseCase
public class ReviewAgain {

    private final HouseholdReviews reviews;

    ReviewAgain(HouseholdReviews reviews) {
        this.reviews = reviews;
    }

    /**
     * @param reviewId the contested, classified review
     * @return id of the next attempt
     * @throws BusinessException SAME_REVIEWER when that person did the contested survey
     */
    public UUID contested(UUID reviewId, ReviewOrigin why, String reviewer) {
        var contested = reviews.findById(reviewId).orElseThrow();
        var former = contested.surveyedBy();
        if (reviewer.equals(former)) {
            throw new BusinessException(
                    "SAME_REVIEWER",
                    "Người phúc tra phải khác người đã rà soát lần trước. Hãy chọn rà soát viên"
                            + " khác.");
        }
        return reviews.save(contested.again(why, reviewer, former)).id();
    }

    /** The re-verified result stands and may be posted. */
    public void letStand(UUID reviewId) {
        reviews.findById(reviewId).orElseThrow().agree();
    }

    /** Who surveyed a review; null while it is not surveyed. */
    public @Nullable String surveyorOf(UUID reviewId) {
        return reviews.findById(reviewId).orElseThrow().surveyedBy();
    }
}
