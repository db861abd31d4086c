package vn.giamngheo.classification;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What one standard says of one household, as far as its answers and the standard's own data reach.
 * Unknown marks make B2 a span; where both ends give the same class, the class is known all the
 * same.
 *
 * @param category null while it is open
 * @param b1Max limit of the standard for the area: up to it a household is poor or near-poor; null
 *     where the standard does not say yet
 * @param b2Least B2 if no unknown indicator is a deprivation; null while points are unknown
 * @param b2Most B2 if every unknown indicator is one
 * @param b2Min limit from which a household is poor
 * @param findings in the order of the form
 * @param matchedRules ids of the rules of the decision table; empty while the category is open
 * @param decisionVersion decision table and version; empty while the category is open
 * @param open why the category is open, in Vietnamese sentences
 */
public record Judgement(
        String standardId,
        @Nullable PovertyCategory category,
        IncomeScore b1,
        @Nullable Integer b1Max,
        @Nullable Integer b2Least,
        @Nullable Integer b2Most,
        @Nullable Integer b2Min,
        List<Finding> findings,
        List<String> matchedRules,
        String decisionVersion,
        List<String> open) {

    /** Everything that is missing to judge, in the order of the page. */
    public List<MissingFact> missing() {
        return Stream.concat(
                        findings.stream().flatMap(finding -> finding.missing().stream()),
                        b1.missing().stream())
                .distinct()
                .toList();
    }
}
