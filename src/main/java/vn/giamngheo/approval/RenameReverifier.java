package vn.giamngheo.approval;

import java.util.List;
import java.util.UUID;
import vn.giamngheo.review.ReviewAgain;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.workflow.NamedTasks;

/**
 * A re-verification is done by one named person. When that person is away or gone, another
 * enumerator of the commune is named by the same rule: never the one who surveyed before.
 */
@UseCase
class RenameReverifier implements NamedTasks {

    private final Complaints complaints;
    private final ReviewAgain reviewAgain;
    private final Rounds rounds;
    private final Staff staff;

    RenameReverifier(Complaints complaints, ReviewAgain reviewAgain, Rounds rounds, Staff staff) {
        this.complaints = complaints;
        this.reviewAgain = reviewAgain;
        this.rounds = rounds;
        this.staff = staff;
    }

    @Override
    public String taskKey() {
        return "userTask_surveyHousehold";
    }

    @Override
    public List<String> possible(String businessKey) {
        var reviewId = UUID.fromString(businessKey);
        return complaints
                .findByNewReviewId(reviewId)
                .map(
                        complaint -> {
                            var former = reviewAgain.excludedFrom(reviewId);
                            var commune = rounds.round(complaint.roundId()).communeKey();
                            return staff.holding(Roles.ENUMERATOR, commune).stream()
                                    .map(Staff.Person::username)
                                    .filter(username -> !username.equals(former))
                                    .toList();
                        })
                .orElse(List.of());
    }

    @Override
    public void rename(String businessKey, String username) {
        if (!possible(businessKey).contains(username)) {
            throw new BusinessException(
                    "SAME_REVIEWER",
                    "Người phúc tra phải là rà soát viên của xã và khác người đã rà soát lần"
                            + " trước.");
        }
        var reviewId = UUID.fromString(businessKey);
        reviewAgain.nameInstead(reviewId, username);
        var complaint = complaints.findByNewReviewId(reviewId).orElseThrow();
        complaint.nameInstead(username);
    }
}
