package vn.giamngheo.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.Rounds;

/** Writes what a decision rests on, one line a household, in an order that never varies. */
final class SnapshotText {

    private static final String HEADER =
            "household\tcode\thead\tmembers\tbefore\tafter\tb1\tb2\tdeprived\tstandard\ttable"
                    + "\trules\tattempt\tsurveyed-on\n";

    private SnapshotText() {}

    static Snapshot of(List<Rounds.ReviewResult> results, Households households) {
        var named =
                households.summaries(
                        results.stream().map(Rounds.ReviewResult::householdId).toList());
        var lines =
                results.stream()
                        .sorted(Comparator.comparing(Rounds.ReviewResult::householdId))
                        .map(
                                result -> {
                                    var household = named.get(result.householdId());
                                    return String.join(
                                            "\t",
                                            result.householdId().toString(),
                                            household.code(),
                                            household.headName(),
                                            String.valueOf(household.memberCount()),
                                            result.before().name(),
                                            String.valueOf(result.category()),
                                            String.valueOf(result.b1()),
                                            String.valueOf(result.b2()),
                                            String.join(",", result.deprived()),
                                            result.standardId(),
                                            result.decisionVersion(),
                                            result.matchedRules(),
                                            String.valueOf(result.attempt()),
                                            String.valueOf(result.surveyedOn()));
                                })
                        .collect(Collectors.joining("\n", "", "\n"));
        return Snapshot.of(HEADER + lines);
    }
}
