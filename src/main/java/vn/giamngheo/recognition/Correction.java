package vn.giamngheo.recognition;

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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;

/**
 * Đề nghị đính chính, thay đổi quyết định công nhận: what an officer proposes to put right in a
 * decision, household by household. Whoever wrote any of it does not sign it.
 */
@Entity
class Correction {

    enum State {
        DRAFT,
        PROPOSED,
        RETURNED,
        SIGNED
    }

    @Id private UUID id;
    private UUID decisionId;
    private String communeKey;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String proposedBy;
    private @Nullable LocalDate proposedOn;
    private String returnReason = "";
    private @Nullable UUID signedId;
    @Version private @Nullable Long version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "correction_id", insertable = false, updatable = false)
    private List<CorrectionItem> items = new ArrayList<>();

    protected Correction() {}

    Correction(UUID decisionId, String communeKey) {
        this.id = UUID.randomUUID();
        this.decisionId = decisionId;
        this.communeKey = communeKey;
        this.state = State.DRAFT;
    }

    /** The household's entry, made anew or written over. */
    void put(UUID householdId, CorrectionItem.Content content, String by) {
        requireBeingPrepared();
        item(householdId)
                .ifPresentOrElse(
                        item -> item.write(content, by),
                        () -> items.add(new CorrectionItem(id, householdId, content, by)));
    }

    void drop(UUID householdId) {
        requireBeingPrepared();
        items.removeIf(item -> item.householdId().equals(householdId));
    }

    void propose(String by, LocalDate on) {
        requireBeingPrepared();
        if (items.isEmpty()) {
            throw new BusinessException(
                    "NO_CORRECTION", "Chưa có hộ nào cần đính chính. Hãy chọn hộ trước khi trình.");
        }
        proposedBy = by;
        proposedOn = on;
        returnReason = "";
        state = State.PROPOSED;
    }

    void explainReturn(String reason) {
        requireProposed();
        returnReason = reason;
    }

    void giveBack() {
        requireProposed();
        state = State.RETURNED;
    }

    void signed(UUID decision) {
        requireProposed();
        signedId = decision;
        state = State.SIGNED;
    }

    /** Whoever wrote part of it or handed it in. */
    boolean preparedBy(String username) {
        return username.equals(proposedBy)
                || items.stream().anyMatch(item -> username.equals(item.enteredBy()));
    }

    private Optional<CorrectionItem> item(UUID householdId) {
        return items.stream().filter(item -> item.householdId().equals(householdId)).findFirst();
    }

    private void requireBeingPrepared() {
        if (state != State.DRAFT && state != State.RETURNED) {
            throw new BusinessException(
                    "CORRECTION_STATE", "Đề nghị đính chính đã trình, không sửa được nữa.");
        }
    }

    private void requireProposed() {
        if (state != State.PROPOSED) {
            throw new BusinessException("CORRECTION_STATE", "Đề nghị đính chính không còn chờ ký.");
        }
    }

    UUID id() {
        return id;
    }

    UUID decisionId() {
        return decisionId;
    }

    String communeKey() {
        return communeKey;
    }

    String requireProposer() {
        return Objects.requireNonNull(proposedBy, "not proposed yet");
    }

    @Nullable LocalDate proposedOn() {
        return proposedOn;
    }

    String returnReason() {
        return returnReason;
    }

    UUID signedId() {
        return Objects.requireNonNull(signedId, "not signed yet");
    }

    List<CorrectionItem> items() {
        return List.copyOf(items);
    }
}
