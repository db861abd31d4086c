package vn.giamngheo.review;

import java.util.UUID;
import vn.giamngheo.shared.UseCase;

/**
 * Prepares the sheet of a village's next meeting when its last household is classified: the
 * households it is about and the list of those to invite.
 */
@UseCase
public class PrepareVillageMeeting {

    private final VillageMeetings meetings;
    private final HouseholdReviews reviews;
    private final InvitationList invitationList;

    PrepareVillageMeeting(
            VillageMeetings meetings, HouseholdReviews reviews, InvitationList invitationList) {
        this.meetings = meetings;
        this.reviews = reviews;
        this.invitationList = invitationList;
    }

    /**
     * Asked twice there is still one draft.
     *
     * @return households that the meeting is about; none when Phiếu A kept all of them off the list
     */
    public int prepare(UUID villageReviewId) {
        var last = meetings.findFirstByVillageReviewIdOrderByNumberDesc(villageReviewId);
        var draft = last.filter(VillageMeeting::isDraft);
        if (draft.isPresent()) {
            return draft.get().results().size();
        }
        var about =
                reviews.findToBeAgreed(villageReviewId).stream().map(HouseholdReview::id).toList();
        var meeting =
                meetings.saveAndFlush(
                        new VillageMeeting(
                                villageReviewId,
                                last.map(VillageMeeting::number).orElse(0) + 1,
                                about));
        if (!about.isEmpty()) {
            invitationList.draw(
                    villageReviewId, meeting.id(), last.map(VillageMeeting::id).orElse(null));
        }
        return about.size();
    }
}
