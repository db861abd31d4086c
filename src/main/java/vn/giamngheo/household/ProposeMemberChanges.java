package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/**
 * Keeps what a survey found at the door about who lives in a household (<i>đề xuất thay đổi sổ
 * hộ</i>): a proposal, because the register is changed by an official of the commune only.
 */
@UseCase
public class ProposeMemberChanges {

    public static final String UNKNOWN = "NOT_FOUND";
    public static final String NOT_A_MEMBER = "NOT_A_MEMBER";

    private final MemberChangeStore changes;
    private final Households households;
    private final HouseholdMembers members;
    private final AuditTrail audit;

    ProposeMemberChanges(
            MemberChangeStore changes,
            Households households,
            HouseholdMembers members,
            AuditTrail audit) {
        this.changes = changes;
        this.households = households;
        this.members = members;
        this.audit = audit;
    }

    /**
     * In the transaction of the survey. A survey that is recorded again replaces what it proposed
     * and nobody decided yet; what was decided is not proposed again. Left out without a word are
     * changes the register or an older proposal already knows: a member who has left, one about
     * whom another review proposed something that is still open, a new member of the same name and
     * birth. Whether the actor may survey is checked by the caller.
     *
     * @param sourceReview review in which the changes were found
     * @param on day of the survey
     * @throws BusinessException NOT_FOUND for a household that is not in the register, NOT_A_MEMBER
     *     for a member of another one; before anything is written
     */
    public void propose(
            UUID householdId,
            UUID sourceReview,
            List<ProposedChange> proposed,
            Actor actor,
            LocalDate on) {
        var household = households.summaries(List.of(householdId)).get(householdId);
        if (household == null) {
            throw new BusinessException(UNKNOWN, "Không có hộ này trong sổ hộ.");
        }
        requireMembers(householdId, proposed);
        changes.discardOpen(sourceReview);
        var news = news(householdId, sourceReview, proposed);
        news.forEach(change -> changes.add(householdId, sourceReview, change, actor, on));
        if (!news.isEmpty()) {
            audit.record(
                    household.communeKey(),
                    actor.username(),
                    "propose-member-changes",
                    "household",
                    householdId.toString(),
                    "review=%s proposed=%d".formatted(sourceReview, news.size()));
        }
    }

    private void requireMembers(UUID householdId, List<ProposedChange> proposed) {
        var everybody = members.everIn(householdId);
        for (var change : proposed) {
            if (change.memberId() != null && !everybody.contains(change.memberId())) {
                throw new BusinessException(
                        NOT_A_MEMBER,
                        "Có người không thuộc hộ này trong sổ hộ. Mở lại phiếu rà soát của hộ rồi"
                                + " ghi lại.");
            }
        }
    }

    private List<ProposedChange> news(
            UUID householdId, UUID review, List<ProposedChange> proposed) {
        var present =
                households.membersOf(List.of(householdId)).getOrDefault(householdId, List.of());
        var known =
                changes.ofHousehold(householdId).stream()
                        .filter(older -> older.isOpen() || review.equals(older.sourceReview()))
                        .toList();
        var news = new ArrayList<ProposedChange>();
        for (var change : proposed) {
            if (differs(change, present)
                    && known.stream().noneMatch(older -> older.covers(change))
                    && news.stream().noneMatch(change::concerns)) {
                news.add(change);
            }
        }
        return news;
    }

    /** From the register as it stands. */
    private static boolean differs(ProposedChange change, List<MemberView> present) {
        var joined = change.joined();
        return joined == null
                ? present.stream().anyMatch(member -> member.id().equals(change.memberId()))
                : present.stream().noneMatch(member -> joined.looksLike(member.person()));
    }
}
