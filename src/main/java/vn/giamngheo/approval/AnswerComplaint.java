package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Trả lời khiếu nại: everybody who complained about a household gets a numbered letter with what
 * the re-verification found.
 */
@UseCase
public class AnswerComplaint {

    private static final int LONGEST = 2000;

    private final Complaints complaints;
    private final ComplaintVoices voices;
    private final Rounds rounds;
    private final NumberRegister numbers;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerComplaint(
            Complaints complaints,
            ComplaintVoices voices,
            Rounds rounds,
            NumberRegister numbers,
            AuditTrail audit,
            Clock clock) {
        this.complaints = complaints;
        this.voices = voices;
        this.rounds = rounds;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves what the committee adds to the letters, as a draft of the task.
     *
     * @param note may be empty: the results speak for themselves
     * @throws InvalidInput at {@code note}
     */
    public void saveNote(UUID complaintId, String note, Actor actor) {
        var complaint = ofCommittee(complaintId, actor);
        var text = VietnameseText.clean(note);
        if (text.length() > LONGEST) {
            throw new InvalidInput("note", "Nội dung dài quá 2.000 ký tự. Hãy rút gọn.");
        }
        complaint.draftAnswer(text);
    }

    /**
     * Numbers the letters, in the order in which people complained, and dates them today.
     *
     * @throws BusinessException NOTHING_SAVED when the page of the answer was never saved
     */
    public void record(UUID complaintId, Actor actor) {
        var complaint = ofCommittee(complaintId, actor);
        if (complaint.answerNote() == null) {
            throw new BusinessException(
                    "NOTHING_SAVED",
                    "Chưa xem nội dung trả lời. Hãy mở trang Trả lời khiếu nại, đọc lại văn bản rồi"
                            + " ghi trả lời.");
        }
        var today = LocalDate.now(clock);
        var commune = rounds.round(complaint.roundId()).communeKey();
        complaint.answer(today, actor.username());
        var answered = voices.findByComplaintIdOrderByReceivedAtAscIdAsc(complaintId);
        var number =
                numbers.take(commune, today.getYear(), NumberRegister.Kind.NOTICE, answered.size());
        for (var voice : answered) {
            voice.answer(number++, today);
        }
        audit.record(
                commune,
                actor.username(),
                "answer-complaint",
                "complaint",
                complaintId.toString(),
                answered.size() + " letters");
    }

    private Complaint ofCommittee(UUID complaintId, Actor actor) {
        var complaint =
                complaints
                        .findById(complaintId)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có khiếu nại này."));
        TerritoryScope.of(actor)
                .requireVillage(
                        rounds.round(complaint.roundId()).communeKey(), complaint.villageKey());
        if (!actor.hasRole(Roles.STEERING_COMMITTEE)) {
            throw new BusinessException(
                    "FORBIDDEN", "Ban Chỉ đạo rà soát cấp xã trả lời khiếu nại.");
        }
        return complaint;
    }
}
