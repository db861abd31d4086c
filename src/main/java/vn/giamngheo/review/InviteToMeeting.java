package vn.giamngheo.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** The list of those invited to a village meeting, before and while it goes. */
@UseCase
public class InviteToMeeting {

    private static final int LONGEST = 200;

    private final MeetingCases cases;
    private final RollCall rollCall;
    private final InvitationList invitationList;

    InviteToMeeting(MeetingCases cases, RollCall rollCall, InvitationList invitationList) {
        this.cases = cases;
        this.rollCall = rollCall;
        this.invitationList = invitationList;
    }

    /**
     * The list of the latest meeting, for whoever may see the village.
     *
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public List<Invitee> list(UUID villageReviewId, Actor actor) {
        return list(villageReviewId, null, actor);
    }

    /**
     * @param number of the meeting, null for the latest
     * @throws BusinessException NOT_FOUND; OUT_OF_AREA
     */
    public List<Invitee> list(UUID villageReviewId, @Nullable Integer number, Actor actor) {
        return rollCall.invitees(cases.visible(villageReviewId, number, actor).meetingId());
    }

    /**
     * Adds the officials and reviewed households that are not on the list yet.
     *
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN; MEETING_RECORDED
     */
    public void complete(UUID villageReviewId, Actor actor) {
        var of = cases.writable(villageReviewId, actor);
        invitationList.draw(villageReviewId, of.meetingId(), null);
        cases.nextRevision(of.meetingId());
    }

    /**
     * @return id of the person on the list
     * @throws InvalidInput at {@code inviteeName}, {@code inviteePost}, {@code inviteeUnit}, {@code
     *     inviteeCategory}
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN; MEETING_RECORDED
     */
    public UUID add(
            UUID villageReviewId,
            InviteeCategory category,
            String name,
            String post,
            String unit,
            Actor actor) {
        var of = cases.writable(villageReviewId, actor);
        var person = checked(name, post, unit);
        if (category == InviteeCategory.REVIEWED_HOUSEHOLD) {
            throw new InvalidInput(
                    "inviteeCategory", "Các hộ được rà soát đã có sẵn trong danh sách.");
        }
        var invitee =
                new Invitee(
                        UUID.randomUUID(),
                        category,
                        person.fullName(),
                        person.post(),
                        person.unit(),
                        null);
        rollCall.invite(of.meetingId(), invitee);
        cases.nextRevision(of.meetingId());
        return invitee.id();
    }

    /**
     * Names another representative, or corrects post and unit.
     *
     * @throws InvalidInput as {@link #add}
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN; MEETING_RECORDED; NOT_FOUND
     */
    public void change(
            UUID villageReviewId,
            UUID inviteeId,
            String name,
            String post,
            String unit,
            Actor actor) {
        var of = cases.writable(villageReviewId, actor);
        var person = checked(name, post, unit);
        if (!rollCall.change(
                of.meetingId(), inviteeId, person.fullName(), person.post(), person.unit())) {
            throw new BusinessException("NOT_FOUND", "Người này không còn trong danh sách mời.");
        }
        cases.nextRevision(of.meetingId());
    }

    /**
     * @throws BusinessException OUT_OF_AREA; FORBIDDEN; MEETING_RECORDED; INVITEE_STAYS for a
     *     reviewed household and for who was called already
     */
    public void strike(UUID villageReviewId, UUID inviteeId, Actor actor) {
        var of = cases.writable(villageReviewId, actor);
        if (!rollCall.strike(of.meetingId(), inviteeId)) {
            throw new BusinessException(
                    "INVITEE_STAYS",
                    "Không bỏ được hộ đưa ra họp và người đã điểm danh. Người nhầm thì bỏ dấu có"
                            + " mặt.");
        }
        cases.nextRevision(of.meetingId());
    }

    private static Checked checked(String name, String post, String unit) {
        var cleaned =
                new Checked(
                        VietnameseText.clean(name),
                        VietnameseText.clean(post),
                        VietnameseText.clean(unit));
        new InputErrors()
                .addIf(cleaned.fullName().isEmpty(), "inviteeName", "Nhập họ tên người được mời.")
                .addIf(cleaned.fullName().length() > LONGEST, "inviteeName", "Họ tên quá dài.")
                .addIf(cleaned.post().length() > LONGEST, "inviteePost", "Chức vụ quá dài.")
                .addIf(cleaned.unit().length() > LONGEST, "inviteeUnit", "Đơn vị quá dài.")
                .throwIfAny();
        return cleaned;
    }

    private record Checked(String fullName, String post, String unit) {}
}
