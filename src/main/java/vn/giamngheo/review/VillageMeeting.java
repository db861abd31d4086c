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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;

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

    void saveDraft(
            @Nullable LocalDate held,
            String at,
            String chair,
            String secretary,
            @Nullable Integer households) {
        requireDraft();
        heldOn = held;
        place = at;
        chairName = chair;
        secretaryName = secretary;
        householdsPresent = households;
    }

    /**
     * Closes the minutes.
     *
     * @return whether every household was agreed to
     */
    boolean record(String by, LocalDate on) {
        requireDraft();
        results.forEach(MeetingResult::conclude);
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

    @Nullable LocalDate heldOn() {
        return heldOn;
    }

    String place() {
        return place;
    }

    String chairName() {
        return chairName;
    }

    String secretaryName() {
        return secretaryName;
    }

    @Nullable Integer householdsPresent() {
        return householdsPresent;
    }

    boolean isDraft() {
        return state == MeetingState.DRAFT;
    }

    List<MeetingResult> results() {
        return results;
    }
}
