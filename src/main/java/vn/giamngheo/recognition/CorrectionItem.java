package vn.giamngheo.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.PovertyCategory;

/** One household of a proposed correction: the right class, or the right words, and why. */
@Entity
class CorrectionItem {

    @EmbeddedId private Key key;

    @Enumerated(EnumType.STRING)
    private PovertyCategory before;

    @Enumerated(EnumType.STRING)
    private PovertyCategory after;

    private String wording;
    private String reason;
    private String basisNumber;
    private LocalDate basisDate;
    private String enteredBy;

    protected CorrectionItem() {}

    CorrectionItem(UUID correctionId, UUID householdId, Content content, String by) {
        this.key = new Key(correctionId, householdId);
        write(content, by);
    }

    final void write(Content content, String by) {
        before = content.before();
        after = content.after();
        wording = content.wording();
        reason = content.reason();
        basisNumber = content.basisNumber();
        basisDate = content.basisDate();
        enteredBy = by;
    }

    UUID householdId() {
        return key.householdId();
    }

    String enteredBy() {
        return enteredBy;
    }

    Content content() {
        return new Content(before, after, wording, reason, basisNumber, basisDate);
    }

    /**
     * @param before class by the decisions so far
     * @param after the same when only words were wrong
     * @param wording what has to be read instead; empty when only the class was wrong
     * @param basisNumber document that shows the mistake, "12/BB-BCĐ"
     */
    record Content(
            PovertyCategory before,
            PovertyCategory after,
            String wording,
            String reason,
            String basisNumber,
            LocalDate basisDate) {}

    /** Proposal and household. */
    @Embeddable
    record Key(
            @Column(name = "correction_id") UUID correctionId,
            @Column(name = "household_id") UUID householdId)
            implements Serializable {}
}
