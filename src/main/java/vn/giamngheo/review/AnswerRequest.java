package vn.giamngheo.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Records that a household which Phiếu A kept off the list got its written answer (<i>văn bản trả
 * lời, nêu rõ lý do</i>).
 */
@UseCase
public class AnswerRequest {

    private static final int LONGEST_NUMBER = 50;

    private final SurveyCases cases;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerRequest(SurveyCases cases, JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Recorded twice the first answer stays.
     *
     * @param number number of the letter, "15/UBND-LĐTBXH"
     * @param sentOn ISO date on which it was handed over or sent
     * @throws InvalidInput at {@code replyNumber} or {@code replyDate}
     * @throws BusinessException FORBIDDEN; REVIEW_STATE when there is nothing to answer
     */
    public void record(
            UUID reviewId, @Nullable String number, @Nullable String sentOn, Actor actor) {
        var of = cases.visible(reviewId, actor);
        if (!actor.hasRole(Roles.POVERTY_OFFICER)) {
            throw new BusinessException(
                    "FORBIDDEN", "Văn bản trả lời do công chức làm công tác giảm nghèo gửi.");
        }
        of.review().requireScreenedOut();
        var cleaned = VietnameseText.clean(number == null ? "" : number);
        var day = day(sentOn);
        var decidedOn = of.review().requireSurveyedOn();
        new InputErrors()
                .addIf(cleaned.isEmpty(), "replyNumber", "Nhập số của văn bản trả lời.")
                .addIf(
                        cleaned.length() > LONGEST_NUMBER,
                        "replyNumber",
                        "Số văn bản dài quá %d ký tự.".formatted(LONGEST_NUMBER))
                .addIf(day == null, "replyDate", "Nhập ngày gửi văn bản trả lời.")
                .addIf(
                        day != null && day.isAfter(LocalDate.now(clock)),
                        "replyDate",
                        "Ngày gửi không được sau hôm nay.")
                .addIf(
                        day != null && day.isBefore(decidedOn),
                        "replyDate",
                        "Ngày gửi không được trước ngày lập phiếu A, %td/%<tm/%<tY."
                                .formatted(decidedOn))
                .throwIfAny();
        jdbc.sql(
                        """
                        INSERT INTO giamngheo.review_reply (review_id, number, sent_on, recorded_by)
                        VALUES (:review, :number, :sentOn, :by)
                        ON CONFLICT (review_id) DO NOTHING
                        """)
                .param("review", reviewId)
                .param("number", cleaned)
                .param("sentOn", day)
                .param("by", actor.username())
                .update();
        audit.record(
                of.household().summary().communeKey(),
                actor.username(),
                "answer-request",
                "household-review",
                reviewId.toString(),
                "");
    }

    /** The answer that was sent; empty while there is none. */
    public Optional<Reply> reply(UUID reviewId, Actor actor) {
        cases.visible(reviewId, actor);
        return jdbc.sql(
                        """
                        SELECT number, sent_on FROM giamngheo.review_reply WHERE review_id = :review
                        """)
                .param("review", reviewId)
                .query(Reply.class)
                .optional();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    /** A letter that was sent. */
    public record Reply(String number, LocalDate sentOn) {}
}
