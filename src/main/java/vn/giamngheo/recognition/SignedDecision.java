package vn.giamngheo.recognition;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.document.NumberRegister;

/**
 * Quyết định công nhận (Mẫu số 02, Quyết định 24/2021/QĐ-TTg): what the chair signed, with
 * everything it rests on frozen beside it. Never changed; a correction is a new decision that names
 * the one it corrects.
 */
@Entity
@Table(name = "decision")
class SignedDecision {

    /** A correction carries only the households it puts right. */
    enum Kind {
        ORIGINAL,
        CORRECTION
    }

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private UUID roundId;
    private @Nullable UUID dossierId;
    private @Nullable UUID correctsId;
    private String communeKey;
    private int year;
    private int sequence;
    private String number;
    private LocalDate signedOn;
    private String signedBy;
    private String signerName;
    private String signerTitle;
    private boolean onBehalf;
    private String preparedBy;
    private String snapshot;
    private String sha256;
    private boolean effected;
    @Version private @Nullable Long version;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "decision_id", insertable = false, updatable = false)
    private List<DecisionItem> items;

    protected SignedDecision() {}

    SignedDecision(
            Subject subject,
            int sequence,
            LocalDate signedOn,
            Signer signer,
            Snapshot snapshot,
            List<DecisionItem> items) {
        this.id = subject.id();
        this.kind = subject.correctsId() == null ? Kind.ORIGINAL : Kind.CORRECTION;
        this.roundId = subject.roundId();
        this.dossierId = subject.dossierId();
        this.correctsId = subject.correctsId();
        this.communeKey = subject.communeKey();
        this.year = signedOn.getYear();
        this.sequence = sequence;
        this.number = NumberRegister.Kind.DECISION.print(sequence);
        this.signedOn = signedOn;
        this.signedBy = signer.username();
        this.signerName = signer.name();
        this.signerTitle = signer.title();
        this.onBehalf = signer.onBehalf();
        this.preparedBy = subject.preparedBy();
        this.snapshot = snapshot.text();
        this.sha256 = snapshot.sha256();
        this.items = List.copyOf(items);
    }

    void takeEffect() {
        effected = true;
    }

    boolean effected() {
        return effected;
    }

    boolean isCorrection() {
        return kind == Kind.CORRECTION;
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

    int year() {
        return year;
    }

    String number() {
        return number;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    String sha256() {
        return sha256;
    }

    List<DecisionItem> items() {
        return items;
    }

    /**
     * What is decided on and who prepared it.
     *
     * @param id of the decision to be
     * @param dossierId null for a correction
     * @param correctsId the decision put right; null for a decision on a dossier
     */
    record Subject(
            UUID id,
            UUID roundId,
            @Nullable UUID dossierId,
            @Nullable UUID correctsId,
            String communeKey,
            String preparedBy) {

        static Subject ofDossier(UUID roundId, UUID dossierId, String communeKey, String by) {
            return new Subject(UUID.randomUUID(), roundId, dossierId, null, communeKey, by);
        }

        static Subject correcting(SignedDecision old, String by) {
            return new Subject(
                    UUID.randomUUID(), old.roundId(), null, old.id(), old.communeKey(), by);
        }
    }
}
