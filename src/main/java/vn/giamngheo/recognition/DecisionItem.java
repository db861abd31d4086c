package vn.giamngheo.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;
import vn.giamngheo.shared.PovertyCategory;

/** One household in a decision: what it was on 1 September and what it is now. */
@Entity
class DecisionItem {

    @EmbeddedId private Key key;
    private UUID reviewId;

    @Enumerated(EnumType.STRING)
    private PovertyCategory before;

    @Enumerated(EnumType.STRING)
    private PovertyCategory after;

    protected DecisionItem() {}

    DecisionItem(
            UUID decisionId,
            UUID householdId,
            UUID reviewId,
            PovertyCategory before,
            PovertyCategory after) {
        this.key = new Key(decisionId, householdId);
        this.reviewId = reviewId;
        this.before = before;
        this.after = after;
    }

    UUID householdId() {
        return key.householdId();
    }

    UUID reviewId() {
        return reviewId;
    }

    boolean changes() {
        return before != after;
    }

    PovertyCategory after() {
        return after;
    }

    /** Decision and household. */
    @Embeddable
    record Key(
            @Column(name = "decision_id") UUID decisionId,
            @Column(name = "household_id") UUID householdId)
            implements Serializable {}
}
