package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.SurveyFacts;
import vn.giamngheo.classification.SurveyField;
import vn.giamngheo.household.HouseholdDetail;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * The survey of a household (<i>phiếu rà soát</i>) while it is filled at the door: shows it, saves
 * it field by field, and says at any moment what it comes to. Two people may fill one survey.
 */
@UseCase
public class SurveyHousehold {

    private static final int LONGEST_VALUE = 2000;

    private final SurveyCases cases;
    private final SurveyDraft draft;
    private final AssessSurvey assessSurvey;
    private final SurveyRecords records;
    private final Clock clock;

    SurveyHousehold(
            SurveyCases cases,
            SurveyDraft draft,
            AssessSurvey assessSurvey,
            SurveyRecords records,
            Clock clock) {
        this.cases = cases;
        this.draft = draft;
        this.assessSurvey = assessSurvey;
        this.records = records;
        this.clock = clock;
    }

    /**
     * The review as it stands, for whoever may see the village.
     *
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    public Sheet sheet(UUID reviewId, Actor actor) {
        return sheet(cases.visible(reviewId, actor));
    }

    /**
     * What was entered so far and what it comes to today; for whoever may see the village.
     *
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    public Filled filled(UUID reviewId, Actor actor) {
        return filled(cases.visible(reviewId, actor));
    }

    /**
     * Saves fields as one types, readable or not; nothing is judged and nothing refused because of
     * what was typed.
     *
     * @return fields that somebody else changed first and that were therefore not written
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN for anybody but a permitted enumerator;
     *     REVIEW_STATE when the survey is final; UNKNOWN_FIELD for a field that no survey has
     */
    public List<EnteredField> save(UUID reviewId, Map<String, FieldChange> changes, Actor actor) {
        var review = cases.surveyable(reviewId, actor).review();
        review.requireOpen();
        Map<String, FieldChange> cleaned = new LinkedHashMap<>();
        changes.forEach((field, change) -> cleaned.put(known(field), cleaned(change)));
        return draft.write(reviewId, cleaned, actor);
    }

    /**
     * Fields that changed after a revision, whoever changed them.
     *
     * @throws BusinessException OUT_OF_AREA; NOT_FOUND
     */
    public Changes changesSince(UUID reviewId, long revision, Actor actor) {
        cases.visible(reviewId, actor);
        return new Changes(draft.revision(reviewId), draft.since(reviewId, revision));
    }

    /**
     * Adds a person found at the door; what is known of them is entered as other fields are.
     *
     * @return id of the person
     * @throws BusinessException as {@link #save}
     */
    public UUID addPerson(UUID reviewId, Actor actor) {
        var id = UUID.randomUUID();
        save(
                reviewId,
                Map.of(
                        SurveyField.ofMember(id, SurveyFields.FOUND),
                        new FieldChange(clock.instant().toString(), 0)),
                actor);
        return id;
    }

    private Filled filled(SurveyCase of) {
        var reviewId = of.review().id();
        var values = draft.values(reviewId);
        var assessment = assessSurvey.assess(of, values, LocalDate.now(clock));
        return new Filled(
                draft.revision(reviewId),
                values,
                assessment,
                records.before(of.household().summary().id(), of.year()));
    }

    private static Sheet sheet(SurveyCase of) {
        var review = of.review();
        return new Sheet(
                review.id(),
                review.roundId(),
                of.household(),
                of.year(),
                review.attempt(),
                review.origin(),
                review.categoryBefore(),
                of.wantsFormA(),
                review.state() == ReviewState.OPEN,
                review.state() == ReviewState.SCREENED_OUT,
                review.surveyedOn(),
                review.category(),
                review.reason());
    }

    private static String known(String field) {
        if (!SurveyFields.known(field)) {
            throw new BusinessException(
                    "UNKNOWN_FIELD",
                    "Trang đang mở không khớp với phiếu rà soát. Tải lại trang rồi nhập tiếp.");
        }
        return field;
    }

    private static FieldChange cleaned(FieldChange change) {
        var value = VietnameseText.clean(change.value());
        return new FieldChange(
                value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value,
                change.base());
    }

    /**
     * The survey of one household, as its page shows it.
     *
     * @param wantsFormA Phiếu A comes first
     * @param open still a draft
     * @param screenedOut ended by Phiếu A, without a full survey
     * @param category null until classified
     * @param reason why, in a sentence; null until classified
     */
    public record Sheet(
            UUID reviewId,
            UUID roundId,
            HouseholdDetail household,
            int year,
            int attempt,
            ReviewOrigin origin,
            PovertyCategory before,
            boolean wantsFormA,
            boolean open,
            boolean screenedOut,
            @Nullable LocalDate surveyedOn,
            @Nullable PovertyCategory category,
            @Nullable String reason) {}

    /**
     * @param values as typed, by field
     * @param lastYear answers of the review before
     */
    public record Filled(
            long revision,
            Map<String, String> values,
            Assessment assessment,
            Optional<SurveyFacts> lastYear) {}

    /** What became of a survey since a screen was last told. */
    public record Changes(long revision, List<EnteredField> fields) {}
}
