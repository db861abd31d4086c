package vn.giamngheo.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;

/** One who objects to a result. Several may object to the same; each gets a letter. */
@Entity
class ComplaintVoice {

    @Id private UUID id;
    private UUID complaintId;

    @Enumerated(EnumType.STRING)
    private ComplaintChannel channel;

    private @Nullable UUID householdId;
    private String name;
    private String address;
    private String phone;
    private String content;
    private Instant receivedAt;
    private String receivedBy;
    private String receivedByName;
    private @Nullable Integer answerNumber;
    private @Nullable LocalDate answeredOn;
    @Version private @Nullable Long version;

    protected ComplaintVoice() {}

    /**
     * @param said with name, address and content as they are kept
     */
    ComplaintVoice(
            UUID complaintId,
            NewComplaint said,
            ComplaintChannel channel,
            Instant receivedAt,
            Actor receiver) {
        this.id = UUID.randomUUID();
        this.complaintId = complaintId;
        this.channel = channel;
        this.householdId = said.complainantHouseholdId();
        this.name = said.name();
        this.address = said.address();
        this.phone = said.phone();
        this.content = said.content();
        this.receivedAt = receivedAt;
        this.receivedBy = receiver.username();
        this.receivedByName = receiver.displayName();
    }

    void answer(int number, LocalDate on) {
        answerNumber = number;
        answeredOn = on;
    }

    UUID id() {
        return id;
    }

    @Nullable UUID householdId() {
        return householdId;
    }

    String name() {
        return name;
    }
}
