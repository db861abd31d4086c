package vn.giamngheo.approval;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.TerritoryScope;

/** Finds a list for the committee whose work hanging and taking down is. */
@Component
class PostingAccess {

    private final Postings postings;
    private final Rounds rounds;

    PostingAccess(Postings postings, Rounds rounds) {
        this.postings = postings;
        this.rounds = rounds;
    }

    /**
     * @throws BusinessException NOT_FOUND, OUT_OF_AREA, FORBIDDEN
     */
    Posting ofCommittee(UUID postingId, Actor actor) {
        var posting = posting(postingId);
        TerritoryScope.of(actor).requireVillage(communeOf(posting), posting.villageKey());
        if (!actor.hasRole(Roles.STEERING_COMMITTEE)) {
            throw new BusinessException(
                    "FORBIDDEN", "Ban Chỉ đạo rà soát cấp xã niêm yết và gỡ danh sách.");
        }
        return posting;
    }

    /**
     * As it is once nothing of its round can end meanwhile; to be called before it is read
     * otherwise.
     */
    Posting whileRoundStands(UUID postingId) {
        postings.roundOf(postingId).ifPresent(rounds::lock);
        return posting(postingId);
    }

    String communeOf(Posting posting) {
        return rounds.round(posting.roundId()).communeKey();
    }

    Posting posting(UUID postingId) {
        return postings.findById(postingId)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Không có danh sách niêm yết này."));
    }
}
