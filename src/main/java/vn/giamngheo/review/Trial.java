package vn.giamngheo.review;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What a closed round would have found under another standard; stands nowhere on record.
 *
 * @param incomeSource where the B1 scores came from, a Vietnamese sentence; empty when no household
 *     was judged
 * @param example B1 was computed by the training example
 * @param screenedOut households that Phiếu A kept off the list: they have no answers to judge
 * @param obstacles what keeps households from being judged, the most frequent first
 * @param changes households of another class, or not determined, in the order of lists
 * @param rates of the poor, then of the near-poor
 */
public record Trial(
        Rounds.RoundView round,
        TriedStandard standard,
        String incomeSource,
        boolean example,
        TrialMatrix matrix,
        int screenedOut,
        List<Obstacle> obstacles,
        List<Change> changes,
        List<TrialRate> rates) {

    /** Something that keeps so many households from being judged. */
    public record Obstacle(String words, int households) {}

    /**
     * One household whose class would be another one.
     *
     * @param reasons whole sentences; the first says it all
     */
    public record Change(
            UUID reviewId,
            HouseholdSummary household,
            PovertyCategory before,
            TrialClass after,
            List<String> reasons) {}
}
