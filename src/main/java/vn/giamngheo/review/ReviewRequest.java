package vn.giamngheo.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Giấy đề nghị rà soát (Mẫu số 01) of a household that is on neither list. */
@Entity
class ReviewRequest {

    @Id private UUID id;
    private UUID householdId;
    private String communeKey;
    private LocalDate receivedOn;
    private String receivedBy;
    private String reason;
    private @Nullable UUID roundId;

    protected ReviewRequest() {}

    ReviewRequest(
            UUID householdId,
            String communeKey,
            LocalDate receivedOn,
            String receivedBy,
            String reason) {
        this.id = UUID.randomUUID();
        this.householdId = householdId;
        this.communeKey = communeKey;
        this.receivedOn = receivedOn;
        this.receivedBy = receivedBy;
        this.reason = reason;
    }

    void takenInto(UUID round) {
        roundId = round;
    }

    UUID id() {
        return id;
    }

    UUID householdId() {
        return householdId;
    }
}
