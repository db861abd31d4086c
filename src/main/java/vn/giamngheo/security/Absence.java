package vn.giamngheo.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which a person is away, and who acts for them (<i>vắng mặt, người làm thay</i>). */
@Entity
class Absence {

    @Id private UUID id;
    private String username;
    private @Nullable String deputy;
    private LocalDate fromOn;
    private LocalDate toOn;
    private String reason;
    private String enteredBy;
    private Instant enteredAt;
    private @Nullable LocalDate withdrawnOn;

    protected Absence() {}

    Absence(
            String username,
            @Nullable String deputy,
            LocalDate fromOn,
            LocalDate toOn,
            String reason,
            String enteredBy,
            Instant enteredAt) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.deputy = deputy;
        this.fromOn = fromOn;
        this.toOn = toOn;
        this.reason = reason;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    /** The person is back, or does not go: from now on nobody acts for them. */
    void withdraw(LocalDate on) {
        withdrawnOn = on;
    }

    boolean touches(LocalDate from, LocalDate to) {
        return !toOn.isBefore(from) && !fromOn.isAfter(to);
    }

    boolean isOpenOn(LocalDate day) {
        return withdrawnOn == null && !toOn.isBefore(day);
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    @Nullable String deputy() {
        return deputy;
    }

    LocalDate fromOn() {
        return fromOn;
    }

    LocalDate toOn() {
        return toOn;
    }
}
