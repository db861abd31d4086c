package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.review.ReviewAgain;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.review.VillageCourse;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Niêm yết: prepares a list after a meeting or a re-verification, records that it hangs and since
 * when, and takes it down when its working days are over. Every step may be asked twice.
 */
@UseCase
public class PostLists {

    private static final String SUBJECT = "posting";

    private final Postings postings;
    private final Complaints complaints;
    private final Rounds rounds;
    private final VillageCourse villageCourse;
    private final ReviewAgain reviewAgain;
    private final RoundGate gate;
    private final ApprovalProcesses processes;
    private final Deadlines deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    PostLists(
            Postings postings,
            Complaints complaints,
            Rounds rounds,
            VillageCourse villageCourse,
            ReviewAgain reviewAgain,
            RoundGate gate,
            ApprovalProcesses processes,
            Deadlines deadlines,
            AuditTrail audit,
            Clock clock) {
        this.postings = postings;
        this.complaints = complaints;
        this.rounds = rounds;
        this.villageCourse = villageCourse;
        this.reviewAgain = reviewAgain;
        this.gate = gate;
        this.processes = processes;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    /** Prepares the list of what the latest meeting of the village agreed to, if anything. */
    public void prepareAfterMeeting(UUID villageReviewId) {
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
     * Prepares the posting of a re-verified result.
     *
     * @return id of the posting
     */
    public UUID prepareReposting(UUID complaintId) {
        var existing = postings.findByComplaintId(complaintId);
        if (existing.isPresent()) {
            return existing.get().id();
        }
        var complaint = complaints.findById(complaintId).orElseThrow();
        var newReview = complaint.newReviewId();
        if (newReview == null) {
            throw new IllegalStateException("complaint " + complaintId + " is not re-verified");
        }
        reviewAgain.letStand(newReview);
        return postings.save(Posting.ofReverification(complaint, newReview)).id();
    }

    /**
     * Records that the list hangs.
     *
     * @param postedOn ISO date as the form hands it in
     * @return last day of the posting, by the working days of the law
     * @throws InvalidInput at {@code postedOn}
     */
    public LocalDate record(UUID postingId, @Nullable String postedOn, Actor actor) {
        var posting = posting(postingId);
        var day = day(postedOn);
        var deadline =
                deadlines.set(SUBJECT, postingId.toString(), posting.kind().deadlineRule(), day);
        posting.post(day, actor.username(), deadline.dueOn());
        audit.record(
                rounds.round(posting.roundId()).communeKey(),
                actor.username(),
                "post-list",
                SUBJECT,
                postingId.toString(),
                day + " to " + deadline.dueOn());
        return deadline.dueOn();
    }

    /** The posting's days are over. */
    public void close(UUID postingId) {
        var posting = posting(postingId);
        var today = LocalDate.now(clock);
        posting.close(today);
        deadlines.met(SUBJECT, postingId.toString(), posting.kind().deadlineRule(), today);
        gate.somethingEnded(posting.roundId());
    }

    /** The village has held its last meeting; its lists go on by themselves. */
    public void finishVillage(UUID villageReviewId) {
        gate.somethingEnded(villageCourse.finish(villageReviewId));
    }

    private LocalDate day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput("postedOn", "Nhập ngày niêm yết.");
        }
        try {
            var day = LocalDate.parse(text.strip());
            var today = LocalDate.now(clock);
            if (day.isAfter(today)) {
                throw new InvalidInput("postedOn", "Ngày niêm yết không được sau hôm nay.");
            }
            if (day.isBefore(today.minusDays(30))) {
                throw new InvalidInput(
                        "postedOn",
                        "Ngày niêm yết sớm hơn hôm nay quá 30 ngày. Kiểm tra lại ngày trên biên bản"
                                + " niêm yết.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new InvalidInput("postedOn", "Ngày niêm yết phải có dạng ngày/tháng/năm.");
        }
    }

    private Posting posting(UUID id) {
        return postings.findById(id)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND", "Không có danh sách niêm yết này."));
    }
}
