package vn.giamngheo.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rà soát tại thôn: one village's part of a round, with its meetings. */
@Entity
class VillageReview {

    @Id private UUID id;
    private UUID roundId;
    private String villageKey;
    private boolean started;
    private @Nullable LocalDate finishedOn;
    @Version private @Nullable Long version;

    protected VillageReview() {}

    VillageReview(UUID roundId, String villageKey) {
        this.id = UUID.randomUUID();
        this.roundId = roundId;
        this.villageKey = villageKey;
    }

    void start() {
        started = true;
    }

    void finish(LocalDate on) {
        if (finishedOn == null) {
            finishedOn = on;
        }
    }

    UUID id() {
        return id;
    }

    UUID roundId() {
        return roundId;
    }

    String villageKey() {
        return villageKey;
    }
}
