package vn.giamngheo.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;

/**
 * Hồ sơ trình: the one dossier of a round, with everything found and agreed, from which the opinion
 * is asked and the decision signed. Who prepared it does not sign.
 */
@Entity
class Dossier {

    enum State {
        OPEN,
        PREPARED,
        RETURNED,
        CLEARED,
        DECIDED
    }

    @Id private UUID id;
    private UUID roundId;
    private String communeKey;

    @Enumerated(EnumType.STRING)
    private State state;

    private String reportNote = "";
    private String returnReason = "";
    private @Nullable String preparedBy;
    private @Nullable LocalDate preparedOn;
    @Version private @Nullable Long version;

    protected Dossier() {}

    Dossier(UUID roundId, String communeKey) {
        this.id = UUID.randomUUID();
        this.roundId = roundId;
        this.communeKey = communeKey;
        this.state = State.OPEN;
    }

    void note(String note) {
        requireBeingPrepared();
        reportNote = note;
    }

    void prepare(String by, LocalDate on) {
        requireBeingPrepared();
        preparedBy = by;
        preparedOn = on;
        returnReason = "";
        state = State.PREPARED;
    }

    /** The opinion agrees, or none is needed. Asked twice it changes nothing. */
    void clear() {
        if (state == State.CLEARED) {
            return;
        }
        requireState(State.PREPARED, "Hồ sơ chưa được lập xong.");
        state = State.CLEARED;
    }

    void sendBackForReverification() {
        requireState(State.PREPARED, "Hồ sơ chưa được lập xong.");
        state = State.RETURNED;
        returnReason = "";
    }

    /** Why the chair will not send the report; a draft until it goes back. */
    void explainNotSent(String reason) {
        requireState(State.PREPARED, "Hồ sơ không còn chờ gửi xin ý kiến.");
        returnReason = reason;
    }

    void returnNotSent() {
        requireState(State.PREPARED, "Hồ sơ không còn chờ gửi xin ý kiến.");
        state = State.RETURNED;
    }

    /** The report that asks for the opinion was signed; whatever spoke against it is over. */
    void sent() {
        requireState(State.PREPARED, "Hồ sơ không còn chờ gửi xin ý kiến.");
        returnReason = "";
    }

    void explainReturn(String reason) {
        requireState(State.CLEARED, "Hồ sơ không còn chờ ký.");
        returnReason = reason;
    }

    void returnToPreparer() {
        requireState(State.CLEARED, "Hồ sơ không còn chờ ký.");
        state = State.RETURNED;
    }

    void decided() {
        requireState(State.CLEARED, "Hồ sơ không còn chờ ký.");
        state = State.DECIDED;
    }

    private void requireBeingPrepared() {
        if (state != State.OPEN && state != State.RETURNED) {
            throw new BusinessException("DOSSIER_STATE", "Hồ sơ đã trình, không sửa được nữa.");
        }
    }

    private void requireState(State required, String otherwise) {
        if (state != required) {
            throw new BusinessException("DOSSIER_STATE", otherwise);
        }
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    String communeKey() {
        return communeKey;
    }

    State state() {
        return state;
    }

    String reportNote() {
        return reportNote;
    }

    String returnReason() {
        return returnReason;
    }

    @Nullable String preparedBy() {
        return preparedBy;
    }

    @Nullable LocalDate preparedOn() {
        return preparedOn;
    }
}
