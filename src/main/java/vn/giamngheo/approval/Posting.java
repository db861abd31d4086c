package vn.giamngheo.approval;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.BusinessException;

/**
 * Niêm yết công khai: one list that hangs at the village house and the commune office so that
 * people can object (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4).
 */
@Entity
class Posting {

    /** After a village meeting, or the result of one re-verification. */
    enum Kind {
        MEETING("POSTING"),
        REVERIFICATION("REPOSTING");

        private final String deadlineRule;

        Kind(String deadlineRule) {
            this.deadlineRule = deadlineRule;
        }

        String deadlineRule() {
            return deadlineRule;
        }
    }

    enum State {
        PREPARED,
        POSTED,
        CLOSED
    }

    @Id private UUID id;
    private UUID roundId;
    private String villageKey;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable UUID meetingId;
    private @Nullable UUID complaintId;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable LocalDate postedOn;
    private @Nullable String postedBy;
    private @Nullable LocalDate endsOn;
    private @Nullable LocalDate closedOn;
    private String token;
    private boolean atVillageHouse;
    private boolean atCommuneOffice;
    private String hungWitness = "";
    private String hungWitnessPost = "";
    private @Nullable LocalDate removedOn;
    private String removalWitness = "";
    private String removalWitnessPost = "";
    private String removalRemark = "";
    private @Nullable String removedBy;
    @Version private @Nullable Long version;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "posting_item", joinColumns = @JoinColumn(name = "posting_id"))
    @Column(name = "review_id")
    private Set<UUID> reviewIds = new LinkedHashSet<>();

    protected Posting() {}

    static Posting afterMeeting(
            UUID roundId, String villageKey, UUID meetingId, Collection<UUID> reviewIds) {
        var posting = new Posting(roundId, villageKey, Kind.MEETING);
        posting.meetingId = meetingId;
        posting.reviewIds.addAll(reviewIds);
        return posting;
    }

    static Posting ofReverification(Complaint complaint, UUID newReviewId) {
        var posting = new Posting(complaint.roundId(), complaint.villageKey(), Kind.REVERIFICATION);
        posting.complaintId = complaint.id();
        posting.reviewIds.add(newReviewId);
        return posting;
    }

    private Posting(UUID roundId, String villageKey, Kind kind) {
        this.id = UUID.randomUUID();
        this.roundId = roundId;
        this.villageKey = villageKey;
        this.kind = kind;
        this.state = State.PREPARED;
        this.token = PublicToken.next();
    }

    /** Where it hangs and who saw it; may change until the posting is recorded. */
    void hang(boolean inVillage, boolean inOffice, Witness witness) {
        requirePrepared();
        atVillageHouse = inVillage;
        atCommuneOffice = inOffice;
        hungWitness = witness.name();
        hungWitnessPost = witness.post();
    }

    void requirePrepared() {
        if (state != State.PREPARED) {
            throw new BusinessException("POSTING_STATE", "Danh sách này đã được niêm yết.");
        }
    }

    void post(LocalDate on, String by, LocalDate ends) {
        requirePrepared();
        postedOn = on;
        postedBy = by;
        endsOn = ends;
        state = State.POSTED;
    }

    /**
     * Asked twice it changes nothing.
     *
     * @return whether it was open until now
     */
    boolean close(LocalDate on) {
        if (state != State.POSTED) {
            return false;
        }
        state = State.CLOSED;
        closedOn = on;
        return true;
    }

    /** When and before whom it was taken off the board; may change until that is recorded. */
    void noteRemoval(LocalDate on, Witness witness, String remark) {
        requireOnTheBoard();
        removedOn = on;
        removalWitness = witness.name();
        removalWitnessPost = witness.post();
        removalRemark = remark;
    }

    /** Taken off the board. */
    void remove(String by) {
        requireOnTheBoard();
        removedBy = by;
    }

    void requireOnTheBoard() {
        if (state != State.CLOSED) {
            throw new BusinessException(
                    "POSTING_STATE", "Danh sách này chưa hết thời hạn niêm yết nên chưa được gỡ.");
        }
        if (removedBy != null) {
            throw new BusinessException("POSTING_STATE", "Danh sách này đã được ghi là đã gỡ.");
        }
    }

    /**
     * The calendar changed: it hangs to another day.
     *
     * @return whether it hangs
     */
    boolean endNowOn(LocalDate day) {
        if (state != State.POSTED) {
            return false;
        }
        endsOn = day;
        return true;
    }

    /** People may object while it hangs: until 24:00 of its last day. */
    boolean takesComplaintsAt(Instant moment) {
        return state == State.POSTED && endsOn != null && moment.isBefore(Deadlines.endOf(endsOn));
    }

    boolean shows(UUID reviewId) {
        return reviewIds.contains(reviewId);
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    String villageKey() {
        return villageKey;
    }

    Kind kind() {
        return kind;
    }

    @Nullable LocalDate endsOn() {
        return endsOn;
    }

    boolean atVillageHouse() {
        return atVillageHouse;
    }

    boolean atCommuneOffice() {
        return atCommuneOffice;
    }

    Witness hungWitness() {
        return new Witness(hungWitness, hungWitnessPost);
    }

    @Nullable LocalDate removedOn() {
        return removedOn;
    }

    Witness removalWitness() {
        return new Witness(removalWitness, removalWitnessPost);
    }
}
