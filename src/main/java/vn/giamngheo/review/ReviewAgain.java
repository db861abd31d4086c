package vn.giamngheo.review;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
     * @throws BusinessException SAME_REVIEWER when that person surveyed the household in this round
     *     before
     */
    public UUID contested(UUID reviewId, ReviewOrigin why, String reviewer) {
        var contested = reviews.findById(reviewId).orElseThrow();
        if (surveyorsOf(reviewId).contains(reviewer)) {
            throw new BusinessException(
                    "SAME_REVIEWER",
                    "Người phúc tra phải khác người đã rà soát lần trước. Hãy chọn rà soát viên"
                            + " khác.");
        }
        return reviews.save(contested.again(why, reviewer, contested.surveyedBy())).id();
    }

    /** Names another person for a re-verification that is not surveyed yet. */
    public void nameInstead(UUID reviewId, String username) {
        reviews.findById(reviewId).orElseThrow().nameInstead(username);
    }

    /** Who may not survey this time, having surveyed before; null for nobody. */
    public @Nullable String excludedFrom(UUID reviewId) {
        return reviews.findById(reviewId).orElseThrow().excludedReviewer();
    }

    /** The re-verified result stands and may be posted. */
    public void letStand(UUID reviewId) {
        reviews.findById(reviewId).orElseThrow().agree();
    }

    /** Who surveyed the household in this round, up to and with this review. */
    public Set<String> surveyorsOf(UUID reviewId) {
        var contested = reviews.findById(reviewId).orElseThrow();
        return reviews
                .findByRoundIdAndHouseholdId(contested.roundId(), contested.householdId())
                .stream()
                .map(HouseholdReview::surveyedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
