package vn.giamngheo.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.review.ReviewOrigin;
import vn.giamngheo.shared.BusinessException;

/**
 * A result that is contested: by people while it hangs, or by the authority that sends it back.
 * Either way the household alone is verified again, by somebody else.
 */
@Entity
class Complaint {

    enum Origin {
        CITIZEN("COMPLAINT", ReviewOrigin.COMPLAINT),
        AUTHORITY("REVERIFY_RETURNED", ReviewOrigin.OPINION);

        private final String deadlineRule;
        private final ReviewOrigin reviewOrigin;

        Origin(String deadlineRule, ReviewOrigin reviewOrigin) {
            this.deadlineRule = deadlineRule;
            this.reviewOrigin = reviewOrigin;
        }

        String deadlineRule() {
            return deadlineRule;
        }

        ReviewOrigin reviewOrigin() {
            return reviewOrigin;
        }
    }

    enum State {
        RECEIVED,
        REVERIFYING,
        SETTLED
    }

    @Id private UUID id;
    private UUID roundId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable UUID postingId;
    private UUID reviewId;
    private String villageKey;

    /** The authority and its reason; what people say is a {@link ComplaintVoice}. */
    private @Nullable String complainant;

    private @Nullable String content;
    private LocalDate receivedOn;
    private String receivedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean started;
    private @Nullable String reverifier;
    private @Nullable String assignedBy;
    private @Nullable UUID newReviewId;
    private @Nullable LocalDate reverifiedOn;
    private @Nullable String answerNote;
    private @Nullable LocalDate answeredOn;
    private @Nullable String answeredBy;
    private @Nullable LocalDate settledOn;
    @Version private @Nullable Long version;

    protected Complaint() {}

    static Complaint byPeople(Posting posting, UUID reviewId, LocalDate on, String receivedBy) {
        var complaint =
                new Complaint(
                        Origin.CITIZEN, posting.roundId(), reviewId, posting.villageKey(), on);
        complaint.postingId = posting.id();
        complaint.receivedBy = receivedBy;
        return complaint;
    }

    static Complaint byAuthority(
            UUID roundId,
            UUID reviewId,
            String villageKey,
            String authority,
            String reason,
            LocalDate on,
            String answeredBy) {
        var complaint = new Complaint(Origin.AUTHORITY, roundId, reviewId, villageKey, on);
        complaint.complainant = authority;
        complaint.content = reason;
        complaint.receivedBy = answeredBy;
        return complaint;
    }

    private Complaint(
            Origin origin, UUID roundId, UUID reviewId, String villageKey, LocalDate receivedOn) {
        this.id = UUID.randomUUID();
        this.origin = origin;
        this.roundId = roundId;
        this.reviewId = reviewId;
        this.villageKey = villageKey;
        this.receivedOn = receivedOn;
        this.state = State.RECEIVED;
    }

    void start() {
        started = true;
    }

    void propose(String reviewer) {
        if (state != State.RECEIVED) {
            throw new BusinessException(
                    "COMPLAINT_STATE", "Khiếu nại này đã được phân công phúc tra.");
        }
        reverifier = reviewer;
    }

    void reverify(UUID newReview, String by) {
        propose(reverifier);
        newReviewId = newReview;
        assignedBy = by;
        state = State.REVERIFYING;
    }

    /** The new result is there; asked twice the first day stays. */
    void reverified(LocalDate on) {
        if (reverifiedOn == null) {
            reverifiedOn = on;
        }
    }

    /** What the committee adds to the letters; a draft until they are numbered. */
    void draftAnswer(String note) {
        requireToBeAnswered();
        answerNote = note;
    }

    /** The letters are numbered. */
    void answer(LocalDate on, String by) {
        requireToBeAnswered();
        answeredOn = on;
        answeredBy = by;
    }

    private void requireToBeAnswered() {
        if (reverifiedOn == null) {
            throw new BusinessException(
                    "COMPLAINT_STATE", "Hộ này chưa phúc tra xong nên chưa thể trả lời khiếu nại.");
        }
        if (answeredOn != null) {
            throw new BusinessException("COMPLAINT_STATE", "Khiếu nại này đã được trả lời.");
        }
    }

    /** The named person cannot do it; somebody else verifies again. */
    void nameInstead(String reviewer) {
        if (state != State.REVERIFYING) {
            throw new IllegalStateException("complaint " + id + " is not being verified again");
        }
        reverifier = reviewer;
    }

    void settle(LocalDate on) {
        if (state == State.REVERIFYING) {
            state = State.SETTLED;
            settledOn = on;
        }
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    UUID reviewId() {
        return reviewId;
    }

    String villageKey() {
        return villageKey;
    }

    Origin origin() {
        return origin;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    @Nullable String reverifier() {
        return reverifier;
    }

    @Nullable UUID newReviewId() {
        return newReviewId;
    }

    @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable String answerNote() {
        return answerNote;
    }
}
