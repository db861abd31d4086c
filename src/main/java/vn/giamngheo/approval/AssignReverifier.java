package vn.giamngheo.approval;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.review.ReviewAgain;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/** Phân công phúc tra: names who verifies a contested household again. */
@UseCase
public class AssignReverifier {

    private final Complaints complaints;
    private final PossibleReverifiers possible;
    private final Rounds rounds;
    private final ReviewAgain reviewAgain;
    private final AuditTrail audit;

    AssignReverifier(
            Complaints complaints,
            PossibleReverifiers possible,
            Rounds rounds,
            ReviewAgain reviewAgain,
            AuditTrail audit) {
        this.complaints = complaints;
        this.possible = possible;
        this.rounds = rounds;
        this.reviewAgain = reviewAgain;
        this.audit = audit;
    }

    /** Whom the committee may name, the village's own enumerators first. */
    public List<Staff.Person> possible(UUID complaintId, Actor actor) {
        var complaint = complaint(complaintId);
        var commune = rounds.round(complaint.roundId()).communeKey();
        TerritoryScope.of(actor).requireVillage(commune, complaint.villageKey());
        return possible.of(complaint);
    }

    /**
     * Saves who is to verify again, as a draft of the task.
     *
     * @throws InvalidInput at {@code reverifier}
     */
    public void propose(UUID complaintId, String reverifier, Actor actor) {
        var offered = possible(complaintId, actor);
        if (!actor.hasRole(Roles.STEERING_COMMITTEE)) {
            throw new BusinessException(
                    "FORBIDDEN", "Ban Chỉ đạo rà soát cấp xã phân công người phúc tra.");
        }
        if (offered.stream().noneMatch(person -> person.username().equals(reverifier))) {
            throw new InvalidInput(
                    "reverifier",
                    "Chọn một rà soát viên của xã, khác người đã rà soát hộ này và khác người khiếu"
                            + " nại.");
        }
        complaint(complaintId).propose(reverifier);
    }

    /**
     * Makes the naming final and prepares the next attempt at the household. Who complained after
     * the draft was saved is looked at again.
     *
     * @throws BusinessException NOTHING_SAVED when nobody was named
     */
    public Reverification record(UUID complaintId, Actor actor) {
        var complaint = complaint(complaintId);
        var reverifier = complaint.reverifier();
        if (reverifier == null) {
            throw new BusinessException(
                    "NOTHING_SAVED",
                    "Chưa chọn người phúc tra. Hãy mở trang Phân công phúc tra và chọn rà soát"
                            + " viên.");
        }
        propose(complaintId, reverifier, actor);
        var review =
                reviewAgain.contested(
                        complaint.reviewId(), complaint.origin().reviewOrigin(), reverifier);
        complaint.reverify(review, actor.username());
        audit.record(
                rounds.round(complaint.roundId()).communeKey(),
                actor.username(),
                "assign-reverifier",
                "complaint",
                complaintId.toString(),
                reverifier);
        return new Reverification(review, reverifier);
    }

    private Complaint complaint(UUID id) {
        return complaints
                .findById(id)
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có khiếu nại này."));
    }

    /** The next attempt at a contested household and who does it. */
    public record Reverification(UUID reviewId, String reverifier) {}
}
