package vn.giamngheo.approval;

import java.util.UUID;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.UseCase;

/**
 * Sends the households that the authority named to re-verification, as complaints of their own kind
 * (docs/adr/0004); all others wait in the dossier with their results.
 */
@UseCase
public class ReverifyReturned {

    private final DossierRecords dossiers;
    private final OpinionLetters letters;
    private final Complaints complaints;
    private final OpenReverifications openReverifications;
    private final Rounds rounds;

    ReverifyReturned(
            DossierRecords dossiers,
            OpinionLetters letters,
            Complaints complaints,
            OpenReverifications openReverifications,
            Rounds rounds) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.complaints = complaints;
        this.openReverifications = openReverifications;
        this.rounds = rounds;
    }

    /**
     * Opens a re-verification for every household the last answer named; may be asked twice. A
     * dossier that the chair did not send has none.
     */
    public void open(UUID roundId) {
        var dossier = dossiers.findByRoundId(roundId).orElseThrow();
        letters.last(dossier.id())
                .filter(opinion -> opinion.outcome() == Opinion.Outcome.RETURNED)
                .ifPresent(opinion -> open(roundId, opinion));
    }

    private void open(UUID roundId, Opinion opinion) {
        var named = rounds.resultsOf(opinion.returns().keySet());
        opinion.returns()
                .forEach(
                        (review, reason) -> {
                            if (!complaints.existsByReviewIdAndOrigin(
                                    review, Complaint.Origin.AUTHORITY)) {
                                var complaint =
                                        complaints.save(
                                                Complaint.byAuthority(
                                                        roundId,
                                                        review,
                                                        named.get(review).villageKey(),
                                                        opinion.authorityTitle(),
                                                        reason,
                                                        opinion.answeredOn(),
                                                        opinion.answeredBy()));
                                openReverifications.ofReturnedHousehold(complaint);
                            }
                        });
    }
}
