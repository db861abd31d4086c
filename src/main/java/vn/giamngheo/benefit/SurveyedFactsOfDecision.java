package vn.giamngheo.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.household.Households;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.review.SurveyedMembers;
import vn.giamngheo.shared.UseCase;

/**
 * Takes over what the surveys behind a decision found, some hundred households at a time. That a
 * person is insured says nothing of the group and is not taken over. An official's fact entered
 * since the survey stays as it is, and what was withdrawn since does not come back.
 */
@UseCase
class SurveyedFactsOfDecision implements SurveyedFacts {

    private static final int BATCH = 300;

    private final Decisions decisions;
    private final SurveyedMembers surveys;
    private final Households households;
    private final FactStore facts;

    SurveyedFactsOfDecision(
            Decisions decisions, SurveyedMembers surveys, Households households, FactStore facts) {
        this.decisions = decisions;
        this.surveys = surveys;
        this.households = households;
        this.facts = facts;
    }

    @Override
    public void takeOver(UUID decisionId) {
        var commune = decisions.decision(decisionId).communeKey();
        facts.lock(commune);
        var reviews = decisions.items(decisionId).stream().map(Decisions.Item::reviewId).toList();
        for (int first = 0; first < reviews.size(); first += BATCH) {
            takeOver(commune, reviews.subList(first, Math.min(first + BATCH, reviews.size())));
        }
    }

    private void takeOver(String commune, List<UUID> reviews) {
        var found = surveys.of(reviews);
        var ids = found.stream().map(SurveyedMembers.Survey::householdId).sorted().toList();
        var members = households.membersOf(ids);
        var held = new HeldFacts(facts.of(ids), facts.takenFrom(reviews));
        for (var survey : found) {
            var registered = members.getOrDefault(survey.householdId(), List.of());
            SurveyReading.of(survey, registered)
                    .forEach(reading -> held.take(commune, survey, reading));
        }
        facts.withdraw(new ArrayList<>(held.withdrawn()), HeldFacts.SYSTEM);
        facts.end(held.endings());
        facts.insert(held.entries());
    }
}
