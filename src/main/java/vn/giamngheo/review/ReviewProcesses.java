package vn.giamngheo.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;

/** Starts and wakes the processes of a review; the use cases know no engine. */
public interface ReviewProcesses {

    /** Message for which a round waits until its last list is posted out. */
    String ALL_POSTED_OUT = "review.all-posted-out";

    void startRound(UUID roundId, String communeKey);

    void startVillage(UUID villageReviewId, String communeKey, String villageKey);

    /**
     * @param reviewer the one person who may survey, null for any enumerator of the village
     * @param ruleCode deadline rule of the survey
     * @param day0 day from which the deadline runs
     */
    void startHousehold(
            UUID reviewId,
            String communeKey,
            String villageKey,
            @Nullable String reviewer,
            String ruleCode,
            LocalDate day0);

    /** The survey was last given to this person by name, also once its task is completed. */
    boolean surveyWasGivenTo(UUID reviewId, Actor actor);

    /** Wakes the village if it is waiting; does nothing when it has not come to its wait. */
    void wakeVillage(UUID villageReviewId);

    /** Wakes the round if it is waiting for the last list to be posted out. */
    void wakeRound(UUID roundId);
}
