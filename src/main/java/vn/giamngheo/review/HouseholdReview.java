package vn.giamngheo.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Classification;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Rà soát hộ: one survey of one household in a round and what came of it. Surveyed again it is a
 * new review with the next attempt number; what was found before stays.
 */
@Entity
class HouseholdReview {

    @Id private UUID id;
    private UUID roundId;
    private UUID villageReviewId;
    private UUID householdId;
    private int attempt;

    @Enumerated(EnumType.STRING)
    private ReviewOrigin origin;

    @Enumerated(EnumType.STRING)
    private PovertyCategory categoryBefore;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    private boolean started;
    private @Nullable String reviewer;
    private @Nullable String excludedReviewer;

    @Column(name = "b1_score")
    private @Nullable Integer b1Score;

    @Column(name = "b2_score")
    private @Nullable Integer b2Score;

    @Column(name = "form_a_features")
    private @Nullable Integer formAFeatures;

    private @Nullable String surveyedBy;
    private @Nullable LocalDate surveyedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable PovertyCategory category;

    private @Nullable String standardId;

    @Column(name = "b1_max")
    private @Nullable Integer b1Max;

    @Column(name = "b2_min")
    private @Nullable Integer b2Min;

    private @Nullable String matchedRules;
    private @Nullable String decisionVersion;
    private @Nullable String reason;
    private @Nullable LocalDate classifiedOn;
    private boolean agreed;
    @Version private @Nullable Long version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(
            name = "household_review_deprivation",
            joinColumns = @JoinColumn(name = "review_id"))
    @Column(name = "indicator_code")
    private Set<String> deprivations = new TreeSet<>();

    protected HouseholdReview() {}

    /** A household on the list of the round. */
    HouseholdReview(VillageReview village, UUID householdId, PovertyCategory before) {
        this.id = UUID.randomUUID();
        this.roundId = village.roundId();
        this.villageReviewId = village.id();
        this.householdId = householdId;
        this.attempt = 1;
        this.origin = ReviewOrigin.LIST;
        this.categoryBefore = before;
        this.state = ReviewState.OPEN;
    }

    /**
     * The next attempt at the same household.
     *
     * @param reviewer the one person who is to survey; null for any enumerator of the village
     * @param excluded who may not survey this time; null for nobody
     */
    HouseholdReview again(ReviewOrigin why, @Nullable String reviewer, @Nullable String excluded) {
        requireState(ReviewState.CLASSIFIED, "Hộ này đang được rà soát, chưa thể rà soát lại.");
        var next = new HouseholdReview();
        next.id = UUID.randomUUID();
        next.roundId = roundId;
        next.villageReviewId = villageReviewId;
        next.householdId = householdId;
        next.attempt = attempt + 1;
        next.origin = why;
        next.categoryBefore = categoryBefore;
        next.state = ReviewState.OPEN;
        next.reviewer = reviewer;
        next.excludedReviewer = excluded;
        return next;
    }

    void start() {
        started = true;
    }

    /**
     * The answers are final.
     *
     * @param features of Phiếu A; null where it was not asked
     */
    void record(@Nullable Integer features, String by, LocalDate on) {
        requireOpen();
        formAFeatures = features;
        surveyedBy = by;
        surveyedOn = on;
        state = ReviewState.SURVEYED;
    }

    /** Phiếu A keeps the household off the list: reviewed no further. */
    void screenOut(int features, String why, String by, LocalDate on) {
        requireOpen();
        formAFeatures = features;
        category = PovertyCategory.NOT_POOR;
        reason = why;
        surveyedBy = by;
        surveyedOn = on;
        state = ReviewState.SCREENED_OUT;
    }

    /** A household that handed in a request is first sifted by Phiếu A, before its first survey. */
    boolean wantsFormA() {
        return origin == ReviewOrigin.LIST
                && attempt == 1
                && categoryBefore == PovertyCategory.NOT_POOR;
    }

    /** Asked again with the same survey it changes nothing. */
    void classified(Classification result, LocalDate on) {
        if (state == ReviewState.CLASSIFIED) {
            return;
        }
        requireState(ReviewState.SURVEYED, "Hộ chưa có phiếu rà soát nên chưa thể phân loại.");
        category = result.category();
        standardId = result.standardId();
        deprivations.addAll(result.deprived());
        b1Score = result.b1Score();
        b2Score = result.b2Score();
        b1Max = result.b1Max();
        b2Min = result.b2Min();
        matchedRules = String.join(",", result.matchedRules());
        decisionVersion = result.decisionVersion();
        reason = result.reason();
        classifiedOn = on;
        state = ReviewState.CLASSIFIED;
    }

    /** The village meeting, or the re-verification, let this result stand. */
    void agree() {
        requireState(ReviewState.CLASSIFIED, "Hộ chưa được phân loại.");
        agreed = true;
    }

    /** Who may survey: the named person, otherwise anybody but the excluded one. */
    boolean maySurvey(String username) {
        return reviewer == null ? !username.equals(excludedReviewer) : reviewer.equals(username);
    }

    /** Another person verifies again; never the one who surveyed before. */
    void nameInstead(String username) {
        requireOpen();
        if (reviewer == null || username.equals(excludedReviewer)) {
            throw new IllegalArgumentException("review " + id + " may not be named anew");
        }
        reviewer = username;
    }

    @Nullable String excludedReviewer() {
        return excludedReviewer;
    }

    void requireOpen() {
        requireState(
                ReviewState.OPEN, "Phiếu rà soát của hộ này đã được ghi nhận, không sửa được nữa.");
    }

    void requireScreenedOut() {
        requireState(
                ReviewState.SCREENED_OUT,
                "Hộ này không bị phiếu A loại nên không có văn bản trả lời.");
    }

    /**
     * @throws IllegalStateException before the survey is recorded
     */
    LocalDate requireSurveyedOn() {
        if (surveyedOn == null) {
            throw new IllegalStateException("review " + id + " is not surveyed");
        }
        return surveyedOn;
    }

    private void requireState(ReviewState required, String otherwise) {
        if (state != required) {
            throw new BusinessException("REVIEW_STATE", otherwise);
        }
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    UUID villageReviewId() {
        return villageReviewId;
    }

    @Nullable Integer formAFeatures() {
        return formAFeatures;
    }

    UUID householdId() {
        return householdId;
    }

    ReviewOrigin origin() {
        return origin;
    }

    ReviewState state() {
        return state;
    }

    int attempt() {
        return attempt;
    }

    PovertyCategory categoryBefore() {
        return categoryBefore;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable Integer b2Score() {
        return b2Score;
    }

    @Nullable String reviewer() {
        return reviewer;
    }

    @Nullable Integer b1Score() {
        return b1Score;
    }

    @Nullable String surveyedBy() {
        return surveyedBy;
    }

    @Nullable LocalDate surveyedOn() {
        return surveyedOn;
    }

    @Nullable PovertyCategory category() {
        return category;
    }

    Set<String> deprivations() {
        return Set.copyOf(deprivations);
    }
}
