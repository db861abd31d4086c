package vn.giamngheo.approval;

import java.time.LocalDate;
import java.util.UUID;

/** Starts and wakes the processes of this module; the use cases know no engine. */
public interface ApprovalProcesses {

    void startPosting(UUID postingId, String communeKey, String villageKey);

    /** Has a list taken off the board after its days; nothing waits for it. */
    void startTakeDown(UUID postingId, String communeKey, String villageKey);

    /** Lets the posting open the re-verification of what was contested while it hangs. */
    void complaintReceived(UUID postingId);

    /**
     * @param ruleCode deadline rule of the re-verification
     * @param receivedOn day 0 of the deadline
     */
    void startReverification(
            UUID complaintId,
            String communeKey,
            String villageKey,
            String ruleCode,
            LocalDate receivedOn);
}
