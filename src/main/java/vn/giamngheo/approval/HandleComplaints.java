package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.review.ReviewAgain;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Khiếu nại và phúc tra: takes what people object to while a list hangs, names who verifies the
 * household again, and settles it once the new result was posted out (Quyết định 24/2021/QĐ-TTg,
 * Điều 4 khoản 4).
 */
@UseCase
public class HandleComplaints {

    private final Complaints complaints;
    private final Postings postings;
    private final Rounds rounds;
    private final ReviewAgain reviewAgain;
    private final RoundGate gate;
    private final ApprovalProcesses processes;
    private final Staff staff;
    private final Territory territory;
    private final AuditTrail audit;
    private final Clock clock;

    HandleComplaints(
            Complaints complaints,
            Postings postings,
            Rounds rounds,
            ReviewAgain reviewAgain,
            RoundGate gate,
            ApprovalProcesses processes,
            Staff staff,
            Territory territory,
            AuditTrail audit,
            Clock clock) {
        this.complaints = complaints;
        this.postings = postings;
        this.rounds = rounds;
        this.reviewAgain = reviewAgain;
        this.gate = gate;
        this.processes = processes;
        this.staff = staff;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a complaint about one household of a list that hangs today.
     *
     * @return id of the complaint
     * @throws InvalidInput at {@code reviewId}, {@code complainant} or {@code content}
     * @throws BusinessException POSTING_OVER after the last day; FORBIDDEN, OUT_OF_AREA
     */
    public UUID receive(
            UUID postingId,
            @Nullable UUID reviewId,
            String complainant,
            String content,
            Actor actor) {
        var posting =
                postings.findById(postingId)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có danh sách niêm yết này."));
        var commune = rounds.round(posting.roundId()).communeKey();
        requireReceiver(posting, commune, actor);
        var today = LocalDate.now(clock);
        if (!posting.takesComplaintsOn(today)) {
            throw new BusinessException(
                    "POSTING_OVER",
                    "Danh sách này không còn trong thời gian niêm yết nên không nhận khiếu nại theo"
                            + " đợt rà soát. Hướng dẫn người dân nộp giấy đề nghị rà soát thường"
                            + " xuyên.");
        }
        var who = VietnameseText.clean(complainant);
        var what = VietnameseText.clean(content);
        new InputErrors()
                .addIf(
                        reviewId == null || !posting.shows(reviewId),
                        "reviewId",
                        "Chọn hộ bị khiếu nại trong danh sách niêm yết.")
                .addIf(
                        reviewId != null
                                && complaints.existsByReviewIdAndStateNot(
                                        reviewId, Complaint.State.SETTLED),
                        "reviewId",
                        "Hộ này đã có khiếu nại đang được phúc tra.")
                .addIf(who.isEmpty(), "complainant", "Ghi họ tên người khiếu nại.")
                .addIf(who.length() > 200, "complainant", "Họ tên dài quá 200 ký tự.")
                .addIf(what.isEmpty(), "content", "Ghi nội dung khiếu nại.")
                .addIf(what.length() > 2000, "content", "Nội dung dài quá 2.000 ký tự.")
                .throwIfAny();
        var complaint =
                complaints.save(
                        Complaint.byPeople(posting, reviewId, who, what, today, actor.username()));
        processes.complaintReceived(postingId);
        audit.record(
                commune,
                actor.username(),
                "receive-complaint",
                "complaint",
                complaint.id().toString(),
                reviewId.toString());
        return complaint.id();
    }

    /** Whether the person is one of those who take complaints about lists of the village. */
    public boolean mayReceive(String communeKey, String villageKey, Actor actor) {
        return TerritoryScope.of(actor).coversVillage(communeKey, villageKey)
                && receives(villageKey, actor);
    }

    /** Starts the re-verification of every complaint of the posting that has none. */
    public void openReverifications(UUID postingId) {
        complaints.findByPostingIdAndStartedFalse(postingId).forEach(this::start);
    }

    void start(Complaint complaint) {
        processes.startReverification(
                complaint.id(),
                rounds.round(complaint.roundId()).communeKey(),
                complaint.villageKey(),
                complaint.origin().deadlineRule(),
                complaint.receivedOn());
        complaint.start();
    }

    /** Enumerators of the commune who did not do the contested survey; the village's own first. */
    public List<Staff.Person> possibleReverifiers(UUID complaintId, Actor actor) {
        var complaint = complaint(complaintId);
        var commune = rounds.round(complaint.roundId()).communeKey();
        TerritoryScope.of(actor).requireVillage(commune, complaint.villageKey());
        var former = reviewAgain.surveyorOf(complaint.reviewId());
        var village = territory.village(complaint.villageKey()).name();
        return staff.holding(Roles.ENUMERATOR, commune).stream()
                .filter(person -> !person.username().equals(former))
                .sorted(Comparator.comparing(person -> !person.where().equals(village)))
                .toList();
    }

    /**
     * Saves who is to verify again, as a draft of the task.
     *
     * @throws InvalidInput at {@code reverifier}
     */
    public void propose(UUID complaintId, String reverifier, Actor actor) {
        if (!actor.hasRole(Roles.STEERING_COMMITTEE)) {
            throw new BusinessException(
                    "FORBIDDEN", "Ban Chỉ đạo rà soát cấp xã phân công người phúc tra.");
        }
        var possible =
                possibleReverifiers(complaintId, actor).stream()
                        .anyMatch(person -> person.username().equals(reverifier));
        if (!possible) {
            throw new InvalidInput(
                    "reverifier",
                    "Chọn một rà soát viên của xã, khác người đã rà soát hộ này lần trước.");
        }
        complaint(complaintId).propose(reverifier);
    }

    /**
     * Makes the naming final and prepares the next attempt at the household.
     *
     * @throws BusinessException NOTHING_SAVED when nobody was named
     */
    public Reverification recordAssignment(UUID complaintId, Actor actor) {
        var complaint = complaint(complaintId);
        var reverifier = complaint.reverifier();
        if (reverifier == null) {
            throw new BusinessException(
                    "NOTHING_SAVED",
                    "Chưa chọn người phúc tra. Hãy mở trang Phân công phúc tra và chọn rà soát"
                            + " viên.");
        }
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

    /** The new result was posted out. */
    public void settle(UUID complaintId) {
        var complaint = complaint(complaintId);
        complaint.settle(LocalDate.now(clock));
        gate.somethingEnded(complaint.roundId());
    }

    private static void requireReceiver(Posting posting, String commune, Actor actor) {
        TerritoryScope.of(actor).requireVillage(commune, posting.villageKey());
        if (!receives(posting.villageKey(), actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Khiếu nại do trưởng thôn, Ban Chỉ đạo rà soát, công chức làm công tác giảm"
                            + " nghèo hoặc Mặt trận Tổ quốc xã tiếp nhận.");
        }
    }

    private static boolean receives(String villageKey, Actor actor) {
        return actor.hasRole(Roles.ofVillage(Roles.VILLAGE_HEAD, villageKey))
                || actor.hasRole(Roles.POVERTY_OFFICER)
                || actor.hasRole(Roles.STEERING_COMMITTEE)
                || actor.hasRole(Roles.FATHERLAND_FRONT);
    }

    private Complaint complaint(UUID id) {
        return complaints
                .findById(id)
                .orElseThrow(() -> new BusinessException("NOT_FOUND", "Không có khiếu nại này."));
    }

    /** The next attempt at a contested household and who does it. */
    public record Reverification(UUID reviewId, String reverifier) {}
}
