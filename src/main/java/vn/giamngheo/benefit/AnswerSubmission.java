package vn.giamngheo.benefit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Writes what the deciding body answered to a numbered list: for single people what came back and
 * why, for all the others that they were accepted.
 */
@UseCase
public class AnswerSubmission {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_REASON = 1000;

    private final IssuanceRecords records;
    private final IssuanceAccess access;
    private final LastChange lastChange;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerSubmission(
            IssuanceRecords records,
            IssuanceAccess access,
            LastChange lastChange,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.records = records;
        this.access = access;
        this.lastChange = lastChange;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param accepted the body agrees; otherwise the lines come back with the reason
     * @param lines lines that are answered; empty for all that still wait
     * @param number and {@code on} of the answer
     * @return how many lines were written
     * @throws InvalidInput at {@code answerNumber}, {@code answeredOn}, {@code answerReason},
     *     {@code lines}
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE, NOT_FOUND; LINE_CHANGED for a single
     *     line that waits no more
     */
    public int answer(UUID submissionId, Answer answer, List<UUID> lines, Actor actor) {
        var submission = submission(submissionId);
        var list = records.forLines(submission.issuanceId());
        list.require(IssuanceState.APPROVED);
        access.requireIssuer(list, actor);
        check(answer, submission, lines);
        var written = write(submissionId, answer, lines, actor);
        if (written == 0) {
            if (lines.size() == 1) {
                throw lastChange.of(list.id(), lines.get(0));
            }
            throw new BusinessException(
                    "LINE_CHANGED", "Không còn dòng nào chờ trả lời. Mở lại danh sách để xem.");
        }
        jdbc.sql(
                        """
                        UPDATE giamngheo.issuance_submission SET answer_number = :number,
                            answered_on = :on, answered_by = :by
                        WHERE id = :id
                        """)
                .param("number", VietnameseText.clean(answer.number()))
                .param("on", answer.on())
                .param("by", actor.username())
                .param("id", submissionId)
                .update();
        audit.record(
                list.communeKey(),
                actor.username(),
                answer.accepted() ? "accept-submission" : "return-submission",
                "issuance-submission",
                submissionId.toString(),
                String.valueOf(written));
        return written;
    }

    private int write(UUID submissionId, Answer answer, List<UUID> lines, Actor actor) {
        return jdbc.sql(
                        """
WITH answered AS (
    UPDATE giamngheo.issuance_item
    SET state = :state, answer_reason = :reason, changed_by = :by,
        changed_at = :at, version = version + 1
    WHERE submission_id = :submission AND state = 'SENT'
        AND (:all OR id = ANY(:lines))
    RETURNING id)
UPDATE giamngheo.issuance_submission_item s
SET answer = :state, answer_reason = :reason
FROM answered WHERE s.submission_id = :submission AND s.item_id = answered.id
""")
                .param(
                        "state",
                        (answer.accepted() ? LineState.ACCEPTED : LineState.RETURNED).name())
                .param("reason", answer.accepted() ? "" : VietnameseText.clean(answer.reason()))
                .param("by", actor.username())
                .param("at", Timestamp.from(clock.instant()))
                .param("submission", submissionId)
                .param("all", lines.isEmpty())
                .param("lines", lines.toArray(UUID[]::new))
                .update();
    }

    private void check(Answer answer, Submission submission, List<UUID> lines) {
        var number = VietnameseText.clean(answer.number());
        var reason = VietnameseText.clean(answer.reason());
        var on = answer.on();
        new InputErrors()
                .addIf(
                        number.isEmpty(),
                        "answerNumber",
                        "Nhập số văn bản trả lời; nếu trả lời bằng lời, ghi tên người trả lời.")
                .addIf(
                        number.length() > LONGEST_NUMBER,
                        "answerNumber",
                        "Số văn bản dài quá 50 ký tự.")
                .addIf(on == null, "answeredOn", "Nhập ngày trả lời.")
                .addIf(
                        on != null && on.isAfter(LocalDate.now(clock)),
                        "answeredOn",
                        "Ngày trả lời không được sau hôm nay.")
                .addIf(
                        on != null && on.isBefore(submission.sentOn()),
                        "answeredOn",
                        "Ngày trả lời không được trước ngày gửi danh sách.")
                .addIf(
                        !answer.accepted() && reason.isEmpty(),
                        "answerReason",
                        "Ghi lý do cơ quan quyết định trả lại.")
                .addIf(
                        reason.length() > LONGEST_REASON,
                        "answerReason",
                        "Lý do dài quá 1.000 ký tự.")
                .addIf(
                        !answer.accepted() && lines.isEmpty(),
                        "lines",
                        "Tích chọn những người bị trả lại.")
                .throwIfAny();
    }

    private Submission submission(UUID id) {
        return jdbc.sql(
                        """
                        SELECT issuance_id, sent_on FROM giamngheo.issuance_submission
                        WHERE id = :id AND issuance_id IS NOT NULL
                        """)
                .param("id", id)
                .query(Submission.class)
                .optional()
                .orElseThrow(
                        () -> new BusinessException("NOT_FOUND", "Không có danh sách đã gửi này."));
    }

    private record Submission(UUID issuanceId, LocalDate sentOn) {}

    /** What the body wrote. */
    public record Answer(boolean accepted, String number, @Nullable LocalDate on, String reason) {}
}
