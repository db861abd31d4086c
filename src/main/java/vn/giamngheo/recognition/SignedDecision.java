package vn.giamngheo.recognition;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
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
import vn.giamngheo.shared.Actor;

/**
 * Quyết định công nhận (Mẫu số 02, Quyết định 24/2021/QĐ-TTg): what the chair signed, with
 * everything it rests on frozen beside it. Never changed; a correction is a new decision.
 */
@Entity
@Table(name = "decision")
class SignedDecision {

    @Id private UUID id;
    private UUID roundId;
    private UUID dossierId;
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
            UUID id,
            UUID roundId,
            UUID dossierId,
            String communeKey,
            int sequence,
            LocalDate signedOn,
            Actor signer,
            String preparedBy,
            Snapshot snapshot,
            List<DecisionItem> items) {
        this.id = id;
        this.roundId = roundId;
        this.dossierId = dossierId;
        this.communeKey = communeKey;
        this.year = signedOn.getYear();
        this.sequence = sequence;
        this.number = "%02d/QĐ-UBND".formatted(sequence);
        this.signedOn = signedOn;
        this.signedBy = signer.username();
        this.signerName = signer.displayName();
        this.signerTitle = signer.title();
        this.onBehalf = signer.title().startsWith("Phó");
        this.preparedBy = preparedBy;
        this.snapshot = snapshot.text();
        this.sha256 = snapshot.sha256();
        this.items = List.copyOf(items);
    }

    void takeEffect() {
        effected = true;
    }

    UUID id() {
        return id;
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

    List<DecisionItem> items() {
        return items;
    }
}
