package vn.giamngheo.recognition.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.recognition.Certificates;
import vn.giamngheo.recognition.CorrectionViews;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.Refusals;

/** What belongs to a decision, with the names of its households. */
@Component
class DecisionContents {

    private final Decisions decisions;
    private final Certificates certificates;
    private final Refusals refusals;
    private final CorrectionViews corrections;
    private final Households households;

    DecisionContents(
            Decisions decisions,
            Certificates certificates,
            Refusals refusals,
            CorrectionViews corrections,
            Households households) {
        this.decisions = decisions;
        this.certificates = certificates;
        this.refusals = refusals;
        this.corrections = corrections;
        this.households = households;
    }

    /** The households of a decision as it was signed. */
    ResultLists results(UUID decisionId) {
        return named(decisions.items(decisionId));
    }

    /** What holds now for all households of the round, corrections included. */
    ResultLists latestResults(UUID roundId) {
        return named(decisions.latestItems(roundId));
    }

    Map<UUID, Certificates.Certificate> certificates(UUID decisionId) {
        return certificates.of(decisionId).stream()
                .collect(
                        Collectors.toMap(
                                Certificates.Certificate::householdId, Function.identity()));
    }

    List<Refusals.Refusal> refusals(UUID decisionId) {
        return refusals.of(decisionId);
    }

    List<CorrectedLine> corrected(UUID decisionId) {
        return corrected(corrections.linesOfSigned(decisionId));
    }

    List<CorrectedLine> proposed(UUID correctionId) {
        return corrected(corrections.lines(correctionId));
    }

    private List<CorrectedLine> corrected(List<CorrectionViews.Line> lines) {
        var byHousehold =
                lines.stream()
                        .collect(
                                Collectors.toMap(
                                        CorrectionViews.Line::householdId, Function.identity()));
        return households.summaries(byHousehold.keySet()).values().stream()
                .map(household -> new CorrectedLine(household, byHousehold.get(household.id())))
                .toList();
    }

    private ResultLists named(List<Decisions.Item> found) {
        var items =
                found.stream()
                        .collect(
                                Collectors.toMap(Decisions.Item::householdId, Function.identity()));
        return new ResultLists(
                households.summaries(items.keySet()).values().stream()
                        .map(
                                household -> {
                                    var item = items.get(household.id());
                                    return new ResultLine(
                                            item.reviewId(),
                                            household,
                                            item.before(),
                                            item.after());
                                })
                        .toList());
    }

    /** One household of a correction, by name. */
    record CorrectedLine(HouseholdSummary household, CorrectionViews.Line line) {}
}
