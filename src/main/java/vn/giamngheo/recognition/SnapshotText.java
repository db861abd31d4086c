package vn.giamngheo.recognition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.Rounds;

/**
 * Writes what a decision rests on, in an order that never varies: the letters of the authority, the
 * minutes of the villages, one line a household with the fingerprint of its survey. The first line
 * tells the format; decisions of version 0.1.0 have none and begin with the heading of the table.
 */
@Component
class SnapshotText {

    static final String FORMAT = "giamngheo-decision\t2";

    private static final String HOUSEHOLDS =
            "household\tcode\thead\tmembers\tbefore\tafter\tb1\tb2\tdeprived\tstandard\ttable"
                    + "\trules\tattempt\tsurveyed-on\tsurvey-sha256\tpoint-table";

    private final Households households;
    private final SnapshotSources sources;

    SnapshotText(Households households, SnapshotSources sources) {
        this.households = households;
        this.sources = sources;
    }

    Snapshot of(Dossiers.DossierView dossier, List<Rounds.ReviewResult> results) {
        var text = new SnapshotLines(FORMAT).line("round", dossier.roundId());
        dossier.opinions()
                .forEach(
                        letter ->
                                text.line(
                                        "opinion",
                                        letter.number(),
                                        letter.authorityTitle(),
                                        letter.reference(),
                                        letter.answeredOn(),
                                        letter.agreed()));
        sources.minutes(dossier.roundId())
                .forEach(
                        minutes ->
                                text.line(
                                        "minutes",
                                        minutes.villageKey(),
                                        minutes.number(),
                                        minutes.heldOn()));
        text.line(HOUSEHOLDS);
        households(text, results);
        return text.snapshot();
    }

    private void households(SnapshotLines text, List<Rounds.ReviewResult> results) {
        var named =
                households.summaries(
                        results.stream().map(Rounds.ReviewResult::householdId).toList());
        var surveys = sources.surveys(results.stream().map(Rounds.ReviewResult::reviewId).toList());
        results.stream()
                .sorted(Comparator.comparing(Rounds.ReviewResult::householdId))
                .forEach(result -> household(text, result, named, surveys));
    }

    private static void household(
            SnapshotLines text,
            Rounds.ReviewResult result,
            Map<UUID, HouseholdSummary> named,
            Map<UUID, SnapshotSources.Survey> surveys) {
        var household = named.get(result.householdId());
        var survey = surveys.getOrDefault(result.reviewId(), SnapshotSources.Survey.NONE);
        text.line(
                result.householdId(),
                household.code(),
                household.headName(),
                household.memberCount(),
                result.before().name(),
                result.category(),
                result.b1(),
                result.b2(),
                result.deprived().stream().collect(Collectors.joining(",")),
                result.standardId(),
                result.decisionVersion(),
                result.matchedRules(),
                result.attempt(),
                result.surveyedOn(),
                survey.sha256(),
                survey.pointTable());
    }
}
