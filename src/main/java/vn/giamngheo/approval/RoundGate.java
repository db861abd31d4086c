package vn.giamngheo.approval;

import java.util.UUID;
import vn.giamngheo.review.ReviewProcesses;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.UseCase;

/**
 * Knows when the commune's one dossier may be made: every village done, every list posted out,
 * every contested household settled. Asked under the round's lock, by the round before it waits and
 * by whatever ends, so that the last one is either counted or finds the round waiting.
 */
@UseCase
public class RoundGate {

    private final Rounds rounds;
    private final Postings postings;
    private final Complaints complaints;
    private final ReviewProcesses processes;

    RoundGate(Rounds rounds, Postings postings, Complaints complaints, ReviewProcesses processes) {
        this.rounds = rounds;
        this.postings = postings;
        this.complaints = complaints;
        this.processes = processes;
    }

    public boolean allPostedOut(UUID roundId) {
        rounds.lock(roundId);
        return isPostedOut(roundId);
    }

    /** As {@link #allPostedOut}, by a reader who decides nothing by it; locks nothing. */
    public boolean isPostedOut(UUID roundId) {
        return rounds.villagesFinished(roundId)
                && !postings.existsByRoundIdAndStateNot(roundId, Posting.State.CLOSED)
                && !complaints.existsByRoundIdAndStateNot(roundId, Complaint.State.SETTLED);
    }

    /** To be called after something of the round ended; wakes the round that waits for the last. */
    public void wakeIfPostedOut(UUID roundId) {
        if (allPostedOut(roundId)) {
            processes.wakeRound(roundId);
        }
    }
}
