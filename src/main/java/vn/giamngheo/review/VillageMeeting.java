package vn.giamngheo.review;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;

/**
 * Họp dân thống nhất kết quả rà soát (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 3): who sat, and for
 * each household how many of those present agreed.
 */
@Entity
class VillageMeeting {

    @Id private UUID id;
    private UUID villageReviewId;
    private int number;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private @Nullable LocalDate heldOn;
    private String place = "";
    private String chairName = "";
    private String secretaryName = "";
    private @Nullable Integer householdsPresent;
    private @Nullable String recordedBy;
    private @Nullable LocalDate recordedOn;
    @Version private @Nullable Long version;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false, updatable = false, insertable = false)
    private List<MeetingResult> results = new ArrayList<>();

    protected VillageMeeting() {}

    VillageMeeting(UUID villageReviewId, int number, List<UUID> reviewIds) {
        this.id = UUID.randomUUID();
        this.villageReviewId = villageReviewId;
        this.number = number;
        this.state = MeetingState.DRAFT;
        reviewIds.forEach(review -> results.add(new MeetingResult(id, review)));
    }

    /**
     * Closes the minutes with what was typed, which must be complete.
     *
     * @return whether every household was agreed to
     */
    boolean record(MeetingReading read, String by, LocalDate on) {
        requireDraft();
        if (!read.complete()) {
            throw new InvalidInput(read.open());
        }
        heldOn = read.heldOn();
        place = read.place();
        chairName = read.chairName();
        secretaryName = read.secretaryName();
        householdsPresent = read.householdsPresent();
        for (var result : results) {
            var row = read.rows().get(result.reviewId());
            result.conclude(
                    new MeetingVote(
                            Objects.requireNonNull(row.present()),
                            Objects.requireNonNull(row.agreeing())),
                    row.note());
        }
        state = MeetingState.RECORDED;
        recordedBy = by;
        recordedOn = on;
        return results.stream().allMatch(MeetingResult::isAgreed);
    }

    void requireDraft() {
        if (state != MeetingState.DRAFT) {
            throw new BusinessException(
                    "MEETING_RECORDED",
                    "Biên bản cuộc họp này đã được ghi nhận, không sửa được nữa.");
        }
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean isDraft() {
        return state == MeetingState.DRAFT;
    }

    List<MeetingResult> results() {
        return results;
    }
}
