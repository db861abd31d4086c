package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import vn.giamngheo.shared.UseCase;

/**
 * Moves a village through its part of the round: starts its households in batches, knows when the
 * last of them is classified, and ends. Every step may be asked twice.
 */
@UseCase
public class VillageCourse {

    /** Instances started by one job: large enough to be quick, small enough to be retried. */
    private static final int BATCH = 100;

    private static final String SURVEY_RULE = "SURVEY";

    private final ReviewRounds rounds;
    private final VillageReviews villages;
    private final HouseholdReviews reviews;
    private final ReviewProcesses processes;
    private final Clock clock;

    VillageCourse(
            ReviewRounds rounds,
            VillageReviews villages,
            HouseholdReviews reviews,
            ReviewProcesses processes,
            Clock clock) {
        this.rounds = rounds;
        this.villages = villages;
        this.reviews = reviews;
        this.processes = processes;
        this.clock = clock;
    }

    /** Starts a process for every village of the round that has none. */
    public void startVillages(UUID roundId) {
        var round = rounds.findById(roundId).orElseThrow();
        for (var village : villages.findByRoundIdAndStartedFalse(roundId)) {
            processes.startVillage(village.id(), round.communeKey(), village.villageKey());
            village.start();
        }
    }

    /**
     * Starts the next batch of households.
     *
     * @return whether more are left
     */
    public boolean startHouseholds(UUID villageReviewId) {
        var village = villages.findById(villageReviewId).orElseThrow();
        var round = rounds.findById(village.roundId()).orElseThrow();
        List<HouseholdReview> waiting =
                reviews.findNotStarted(villageReviewId, Limit.of(BATCH + 1));
        var today = LocalDate.now(clock);
        waiting.stream()
                .limit(BATCH)
                .forEach(
                        review -> {
                            processes.startHousehold(
                                    review.id(),
                                    round.communeKey(),
                                    village.villageKey(),
                                    review.reviewer(),
                                    SURVEY_RULE,
                                    today);
                            review.start();
                        });
        return waiting.size() > BATCH;
    }

    /**
     * Asked by the village itself just before it would wait, under the same lock as the households
     * that report: so the last household is either counted here or finds the village waiting.
     */
    public boolean allClassified(UUID villageReviewId) {
        villages.lock(villageReviewId).orElseThrow();
        return reviews.countUnclassified(villageReviewId) == 0;
    }

    /** A household was classified: wakes its village when it was the last. */
    public void householdClassified(UUID reviewId) {
        var review = reviews.findById(reviewId).orElseThrow();
        if (review.origin().isOfVillage()) {
            wakeIfClassified(review.villageReviewId());
        }
    }

    /** Wakes a village that waits although its last household was classified. */
    public void wakeIfClassified(UUID villageReviewId) {
        if (allClassified(villageReviewId)) {
            processes.wakeVillage(villageReviewId);
        }
    }

    /**
     * Of these villages those whose last household was classified before today; locks nothing. The
     * household tells its village in a step of its own, minutes after it was classified.
     */
    public List<UUID> classifiedBeforeToday(Collection<UUID> villageReviewIds) {
        return villages.findClassifiedBefore(villageReviewIds, LocalDate.now(clock));
    }

    /** Makes the next attempt for every household that the meeting did not agree to. */
    public void reviewAgain(UUID villageReviewId) {
        reviews.findToBeAgreed(villageReviewId)
                .forEach(review -> reviews.save(review.again(ReviewOrigin.MEETING, null, null)));
    }

    /**
     * The village's own course is over.
     *
     * @return id of its round
     */
    public UUID finish(UUID villageReviewId) {
        var village = villages.findById(villageReviewId).orElseThrow();
        village.finish(LocalDate.now(clock));
        return village.roundId();
    }
}
