package vn.giamngheo.review;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a meeting said about one household: of those present, how many agreed. */
@Entity
@Table(name = "village_meeting_result")
class MeetingResult {

    @EmbeddedId private Key key;
    private @Nullable Integer present;
    private @Nullable Integer agreeing;
    private String note = "";
    private @Nullable Boolean agreed;

    protected MeetingResult() {}

    MeetingResult(UUID meetingId, UUID reviewId) {
        this.key = new Key(meetingId, reviewId);
    }

    void conclude(MeetingVote vote, String remark) {
        present = vote.present();
        agreeing = vote.agreeing();
        note = remark;
        agreed = vote.passes();
    }

    boolean isAgreed() {
        return Boolean.TRUE.equals(agreed);
    }

    UUID reviewId() {
        return key.reviewId();
    }

    /** Meeting and household review. */
    @Embeddable
    record Key(
            @Column(name = "meeting_id") UUID meetingId, @Column(name = "review_id") UUID reviewId)
            implements Serializable {}
}
