package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Classification;
import vn.giamngheo.classification.ClassifyHousehold;
import vn.giamngheo.household.HouseholdDetail;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Takes the answers of a household: the B1 total of the paper form and the twelve marks of form B2.
 * A draft until the survey is recorded; then it is classified by the standard of that day.
 */
@UseCase
public class SurveyHousehold {

    private final HouseholdReviews reviews;
    private final ReviewRounds rounds;
    private final Households households;
    private final ClassifyHousehold classifyHousehold;
    private final Territory territory;
    private final Clock clock;

    SurveyHousehold(
            HouseholdReviews reviews,
            ReviewRounds rounds,
            Households households,
            ClassifyHousehold classifyHousehold,
            Territory territory,
            Clock clock) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.households = households;
        this.classifyHousehold = classifyHousehold;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * The sheet as it stands, for whoever may see the village.
     *
     * @throws BusinessException OUT_OF_AREA
     */
    public Sheet sheet(UUID reviewId, Actor actor) {
        var review = review(reviewId);
        var household = visible(review, actor);
        var year = rounds.findById(review.roundId()).orElseThrow().year();
        return new Sheet(
                review.id(),
                household,
                year,
                review.attempt(),
                review.origin(),
                review.categoryBefore(),
                review.state() == ReviewState.OPEN,
                review.b1(),
                review.deprivations(),
                review.category(),
                review.reason());
    }

    /**
     * Saves as one types; B1 may still be empty.
     *
     * @throws InvalidInput at {@code b1Score} or {@code deprivedCodes}
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody but a permitted enumerator
     */
    public void saveDraft(UUID reviewId, @Nullable Integer b1, Set<String> deprived, Actor actor) {
        var review = review(reviewId);
        requireSurveyor(review, visible(review, actor), actor);
        review.requireOpen();
        classifyDraft(review, b1 == null ? 0 : b1, deprived, LocalDate.now(clock));
        review.saveDraft(b1, deprived);
    }

    /** What the draft would come to today; empty while B1 is missing. */
    public Optional<Classification> preview(UUID reviewId, Actor actor) {
        var review = review(reviewId);
        visible(review, actor);
        return Optional.ofNullable(review.b1())
                .map(b1 -> classifyDraft(review, b1, review.deprivations(), LocalDate.now(clock)));
    }

    /**
     * Makes the draft final.
     *
     * @throws BusinessException NOTHING_SAVED without a draft; FORBIDDEN for anybody but a
     *     permitted enumerator
     */
    public void record(UUID reviewId, Actor actor) {
        var review = review(reviewId);
        requireSurveyor(review, visible(review, actor), actor);
        review.record(actor.username(), LocalDate.now(clock));
    }

    /** Classifies a recorded survey by the standard of the day it was taken; may be asked twice. */
    public PovertyCategory classify(UUID reviewId) {
        var review = review(reviewId);
        if (review.state() != ReviewState.CLASSIFIED) {
            var b1 = review.b1Score();
            var surveyedOn = review.surveyedOn();
            if (b1 == null || surveyedOn == null) {
                throw new IllegalStateException("review " + reviewId + " is not surveyed");
            }
            review.classified(
                    classifyDraft(review, b1, review.deprivations(), surveyedOn),
                    LocalDate.now(clock));
        }
        return review.category();
    }

    private Classification classifyDraft(
            HouseholdReview review, int b1, Set<String> deprived, LocalDate on) {
        var commune = rounds.findById(review.roundId()).orElseThrow().communeKey();
        var area = territory.commune(commune).area();
        if (area == null) {
            throw new BusinessException(
                    "AREA_UNKNOWN",
                    "Chưa xác định xã thuộc khu vực nông thôn hay thành thị. Báo quản trị viên bổ"
                            + " sung địa bàn.");
        }
        return classifyHousehold.classify(area, b1, deprived, on);
    }

    private HouseholdDetail visible(HouseholdReview review, Actor actor) {
        var household = households.detail(review.householdId());
        var summary = household.summary();
        var named =
                actor.username().equals(review.reviewer()) && actor.worksFor(summary.communeKey());
        if (!named) {
            TerritoryScope.of(actor).requireVillage(summary.communeKey(), summary.villageKey());
        }
        return household;
    }

    /** The named person, or an enumerator of the household's village. */
    private static void requireSurveyor(
            HouseholdReview review, HouseholdDetail household, Actor actor) {
        var enumerator =
                actor.username().equals(review.reviewer())
                        || actor.hasRole(
                                Roles.ofVillage(
                                        Roles.ENUMERATOR, household.summary().villageKey()));
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

    private HouseholdReview review(UUID id) {
        return reviews.findById(id)
                .orElseThrow(
                        () -> new BusinessException("NOT_FOUND", "Không có phiếu rà soát này."));
    }

    /**
     * The survey of one household, as its page shows it.
     *
     * @param open still a draft
     * @param category null until classified
     * @param reason why, in a sentence; null until classified
     */
    public record Sheet(
            UUID reviewId,
            HouseholdDetail household,
            int year,
            int attempt,
            ReviewOrigin origin,
            PovertyCategory before,
            boolean open,
            @Nullable Integer b1,
            Set<String> deprived,
            @Nullable PovertyCategory category,
            @Nullable String reason) {}
}
