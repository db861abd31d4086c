package vn.giamngheo.approval;

import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.DeadlinesMoved;
import vn.giamngheo.calendar.MovedDeadline;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.workflow.Notices;

/**
 * Keeps the last day of a posting and of an asked opinion in step with the calendar, and tells the
 * committee that the paper on the board now names the wrong day.
 */
@Component
class MoveApprovalDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Postings postings;
    private final Opinions opinions;
    private final Rounds rounds;
    private final Territory territory;
    private final Notices notices;

    MoveApprovalDates(
            Postings postings,
            Opinions opinions,
            Rounds rounds,
            Territory territory,
            Notices notices) {
        this.postings = postings;
        this.opinions = opinions;
        this.rounds = rounds;
        this.territory = territory;
        this.notices = notices;
    }

    @EventListener
    void move(DeadlinesMoved event) {
        for (var moved : event.deadlines()) {
            if (moved.subjectType().equals(ClosePosting.SUBJECT)) {
                postings.findById(UUID.fromString(moved.subjectId()))
                        .filter(posting -> posting.endNowOn(moved.newDue()))
                        .ifPresent(posting -> tell(posting, moved));
            } else if (moved.subjectType().equals(OpinionLetters.TASK)) {
                opinions.findFirstByDossierIdOrderByNumberDesc(UUID.fromString(moved.subjectId()))
                        .ifPresent(opinion -> opinion.dueNowOn(moved.newDue()));
            }
        }
    }

    private void tell(Posting posting, MovedDeadline moved) {
        var day = DAY.format(moved.newDue());
        notices.tell(
                rounds.round(posting.roundId()).communeKey(),
                Roles.STEERING_COMMITTEE,
                "POSTING_MOVED",
                posting.id() + " " + moved.newDue(),
                "Lịch làm việc thay đổi: danh sách đang niêm yết tại %s nay hết hạn ngày %s, trước là %s. Sửa ngày trên bản đã dán và thông báo lại trên loa."
                        .formatted(
                                territory.village(posting.villageKey()).name(),
                                day,
                                DAY.format(moved.oldDue())),
                "/niem-yet/" + posting.id());
    }
}
