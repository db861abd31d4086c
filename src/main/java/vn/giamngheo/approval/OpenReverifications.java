package vn.giamngheo.approval;

import java.util.UUID;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.UseCase;

/** Sends contested households round again, each on its own clock, while their list goes on. */
@UseCase
public class OpenReverifications {

    private final Complaints complaints;
    private final Postings postings;
    private final Rounds rounds;
    private final ApprovalProcesses processes;

    OpenReverifications(
            Complaints complaints, Postings postings, Rounds rounds, ApprovalProcesses processes) {
        this.complaints = complaints;
        this.postings = postings;
        this.rounds = rounds;
        this.processes = processes;
    }

    /**
     * Starts the re-verification of every complaint of the posting that has none. Holds the round's
     * lock, as whoever receives a complaint does: two at once then wait for each other instead of
     * one of them losing what was typed.
     */
    public void ofPosting(UUID postingId) {
        rounds.lock(postings.roundOf(postingId).orElseThrow());
        complaints.findByPostingIdAndStartedFalse(postingId).forEach(this::start);
    }

    /** A household the authority sent back, which no list and no letter belongs to. */
    void ofReturnedHousehold(Complaint returned) {
        start(returned);
    }

    private void start(Complaint complaint) {
        processes.startReverification(
                complaint.id(),
                rounds.round(complaint.roundId()).communeKey(),
                complaint.villageKey(),
                complaint.origin().deadlineRule(),
                complaint.receivedOn());
        complaint.start();
    }
}
