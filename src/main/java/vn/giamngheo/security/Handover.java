package vn.giamngheo.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one account takes over from another on a day (<i>bàn giao</i>). */
@Entity
class Handover {

    @Id private UUID id;
    private String fromAccount;
    private String toAccount;
    private LocalDate fromOn;
    private String enteredBy;
    private Instant enteredAt;
    private @Nullable LocalDate movedOn;

    protected Handover() {}

    Handover(
            String fromAccount,
            String toAccount,
            LocalDate fromOn,
            String enteredBy,
            Instant enteredAt) {
        this.id = UUID.randomUUID();
        this.fromAccount = fromAccount;
        this.toAccount = toAccount;
        this.fromOn = fromOn;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    void moved(LocalDate on) {
        movedOn = on;
    }

    UUID id() {
        return id;
    }

    String fromAccount() {
        return fromAccount;
    }

    String toAccount() {
        return toAccount;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    String enteredBy() {
        return enteredBy;
    }
}
