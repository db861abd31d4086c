package vn.giamngheo.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What a household was found to be and everything that led there, so that a complaint two years
 * later can be answered.
 *
 * @param b1Max limit of the standard for the area: up to it a household is poor or near-poor
 * @param b2Min limit from which a household is poor
 * @param matchedRules ids of the rules of the decision table
 * @param decisionVersion table, its family and version: "classify-household:ND07-2021:v1"
 * @param reasons Vietnamese sentences with numbers and clause, for the household; the first says it
 *     all
 */
public record Classification(
        PovertyCategory category,
        String standardId,
        String standardName,
        IncomeScore b1,
        int b1Score,
        int b1Max,
        int b2Score,
        int b2Min,
        List<Finding> findings,
        List<String> matchedRules,
        String decisionVersion,
        List<String> reasons,
        @Nullable Lift lift) {

    /** The sentence that says it all. */
    public String reason() {
        return reasons.get(0);
    }

    /** Codes of the indicators in which the household is deprived. */
    public List<String> deprived() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.DEPRIVED)
                .map(Finding::code)
                .toList();
    }
}
