package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.review.ReviewAgain;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.UseCase;

/**
 * Makes the lists that are to hang: what a meeting agreed to, or what a re-verification found. Both
 * may be asked twice.
 */
@UseCase
public class PrepareLists {

    private final Postings postings;
    private final Complaints complaints;
    private final Rounds rounds;
    private final ReviewAgain reviewAgain;
    private final ApprovalProcesses processes;
    private final Clock clock;

    PrepareLists(
            Postings postings,
            Complaints complaints,
            Rounds rounds,
            ReviewAgain reviewAgain,
            ApprovalProcesses processes,
            Clock clock) {
        this.postings = postings;
        this.complaints = complaints;
        this.rounds = rounds;
        this.reviewAgain = reviewAgain;
        this.processes = processes;
        this.clock = clock;
    }

    /** Prepares the list of what the latest meeting of the village agreed to, if anything. */
    public void afterMeeting(UUID villageReviewId) {
        var meeting = rounds.latestMeeting(villageReviewId).orElseThrow();
        var agreed = rounds.agreedAtLatestMeeting(villageReviewId);
        if (agreed.isEmpty() || postings.existsByMeetingId(meeting)) {
            return;
        }
        var village = rounds.village(villageReviewId);
        var posting =
                postings.save(
                        Posting.afterMeeting(
                                village.roundId(), village.villageKey(), meeting, agreed));
        processes.startPosting(posting.id(), village.communeKey(), village.villageKey());
    }

    /**
     * Prepares the posting of a re-verified result, which stands from now on.
     *
     * @return the posting, and whether anybody waits for a letter
     */
    public Reposting afterReverification(UUID complaintId) {
        var complaint = complaints.findById(complaintId).orElseThrow();
        var returned = complaint.origin() == Complaint.Origin.AUTHORITY;
        var existing = postings.findByComplaintId(complaintId);
        if (existing.isPresent()) {
            return new Reposting(existing.get().id(), returned);
        }
        var newReview = complaint.newReviewId();
        if (newReview == null) {
            throw new IllegalStateException("complaint " + complaintId + " is not re-verified");
        }
        reviewAgain.letStand(newReview);
        complaint.reverified(LocalDate.now(clock));
        var posting = postings.save(Posting.ofReverification(complaint, newReview));
        return new Reposting(posting.id(), returned);
    }

    /**
     * The list of a re-verified result.
     *
     * @param returnedByAuthority sent back from above, so that nobody waits for a letter
     */
    public record Reposting(UUID postingId, boolean returnedByAuthority) {}
}
