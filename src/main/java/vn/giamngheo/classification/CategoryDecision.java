package vn.giamngheo.classification;

import java.util.List;
import java.util.Optional;
import vn.giamngheo.shared.PovertyCategory;

/** The decision table that officials signed, as the use case asks it. */
interface CategoryDecision {

    /**
     * @param decisionKey decision table that holds the shape of the standard's rule
     * @return empty when no rule matches
     */
    Optional<Decided> decide(String decisionKey, int b1Score, int b1Max, int b2Score, int b2Min);

    /** What the table says, by which rules, in which version. */
    record Decided(PovertyCategory category, List<String> matchedRules, String version) {}
}
