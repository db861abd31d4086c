package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.UseCase;

/** Ends a complaint: its new result was posted out, and who complained was answered. */
@UseCase
public class SettleComplaint {

    private final Complaints complaints;
    private final RoundGate gate;
    private final Clock clock;

    SettleComplaint(Complaints complaints, RoundGate gate, Clock clock) {
        this.complaints = complaints;
        this.gate = gate;
        this.clock = clock;
    }

    /** May be asked twice. */
    public void settle(UUID complaintId) {
        var complaint = complaints.findById(complaintId).orElseThrow();
        complaint.settle(LocalDate.now(clock));
        gate.wakeIfPostedOut(complaint.roundId());
    }
}
