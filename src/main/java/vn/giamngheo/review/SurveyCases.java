package vn.giamngheo.review;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.TerritoryScope;

/** Finds a review with its household, for whoever may see it, and says who may fill it. */
@Component
class SurveyCases {

    private final HouseholdReviews reviews;
    private final ReviewRounds rounds;
    private final Households households;
    private final Places places;
    private final ReviewProcesses processes;

    SurveyCases(
            HouseholdReviews reviews,
            ReviewRounds rounds,
            Households households,
            Places places,
            ReviewProcesses processes) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.households = households;
        this.places = places;
        this.processes = processes;
    }

    /**
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    SurveyCase visible(UUID reviewId, Actor actor) {
        var found = of(review(reviewId));
        var summary = found.household().summary();
        if (!isNamed(found, actor)) {
            TerritoryScope.of(actor).requireVillage(summary.communeKey(), summary.villageKey());
        }
        return found;
    }

    /**
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody but a permitted enumerator
     */
    SurveyCase surveyable(UUID reviewId, Actor actor) {
        var found = visible(reviewId, actor);
        requireSurveyor(found, actor);
        return found;
    }

    /**
     * Named by the record, or given the survey by the steering committee: an enumerator of the
     * commune, perhaps of another village.
     */
    private boolean isNamed(SurveyCase found, Actor actor) {
        var commune = found.household().summary().communeKey();
        return actor.worksFor(commune)
                && (actor.username().equals(found.review().reviewer())
                        || isEnumeratorIn(commune, actor)
                                && processes.surveyWasGivenTo(found.review().id(), actor));
    }

    private static boolean isEnumeratorIn(String commune, Actor actor) {
        var villagesOfIt = Roles.ofVillage(Roles.ENUMERATOR, commune) + ".";
        return actor.groups().stream().anyMatch(group -> group.startsWith(villagesOfIt));
    }

    /** For a machine step, which acts for nobody. */
    SurveyCase of(HouseholdReview review) {
        var round = rounds.findById(review.roundId()).orElseThrow();
        return new SurveyCase(
                review,
                round.year(),
                households.detail(review.householdId()),
                places.of(round.communeKey()));
    }

    HouseholdReview review(UUID id) {
        return reviews.findById(id)
                .orElseThrow(
                        () -> new BusinessException("NOT_FOUND", "Không có phiếu rà soát này."));
    }

    /** The named person, or an enumerator of the household's village. */
    private void requireSurveyor(SurveyCase found, Actor actor) {
        var review = found.review();
        var enumerator =
                actor.hasRole(
                                Roles.ofVillage(
                                        Roles.ENUMERATOR, found.household().summary().villageKey()))
                        || isNamed(found, actor);
        if (!enumerator) {
            throw new BusinessException("FORBIDDEN", "Phiếu rà soát do rà soát viên của thôn lập.");
        }
        if (!review.maySurvey(actor.username())) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Hộ này đã được giao cho rà soát viên khác, hoặc bạn là người rà soát lần"
                            + " trước nên không được phúc tra.");
        }
    }
}
