package vn.giamngheo.classification;

import java.util.List;
import java.util.Optional;
import vn.giamngheo.shared.PovertyCategory;

/** The decision table that officials signed, as the use case asks it. */
interface CategoryDecision {

    /**
     * @return empty when no rule matches
     */
    Optional<Decided> decide(Standard standard, int b1Score, int b2Score);

    /** What the table says, by which rules, in which version. */
    record Decided(PovertyCategory category, List<String> matchedRules, String version) {}
}
