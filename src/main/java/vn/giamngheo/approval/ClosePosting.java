package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.UseCase;

/**
 * Ends a posting when its working days are over, and has the list taken off the board. Nothing
 * waits for the board to be empty: the days of the law are over either way.
 */
@UseCase
public class ClosePosting {

    /** What deadlines and audit entries of a posting are filed under. */
    static final String SUBJECT = "posting";

    private final PostingAccess access;
    private final RoundGate gate;
    private final ApprovalProcesses processes;
    private final Deadlines deadlines;
    private final Clock clock;

    ClosePosting(
            PostingAccess access,
            RoundGate gate,
            ApprovalProcesses processes,
            Deadlines deadlines,
            Clock clock) {
        this.access = access;
        this.gate = gate;
        this.processes = processes;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** May be asked twice. */
    public void close(UUID postingId) {
        var posting = access.posting(postingId);
        var today = LocalDate.now(clock);
        if (posting.close(today)) {
            processes.startTakeDown(postingId, access.communeOf(posting), posting.villageKey());
        }
        deadlines.met(SUBJECT, postingId.toString(), posting.kind().deadlineRule(), today);
        gate.wakeIfPostedOut(posting.roundId());
    }
}
