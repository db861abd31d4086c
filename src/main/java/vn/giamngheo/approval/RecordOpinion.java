package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Records what the authority above answers: agreement, or named households to be checked again
 * (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 5). Without an answer nothing is agreed.
 */
@UseCase
public class RecordOpinion {

    private final DossierRecords dossiers;
    private final OpinionLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    RecordOpinion(DossierRecords dossiers, OpinionLetters letters, AuditTrail audit, Clock clock) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param outcome AGREED or RETURNED, as the form hands it in
     * @param answeredOn ISO date of the letter
     * @param reference number of the letter
     * @return whether it agrees
     * @throws InvalidInput at {@code opinionOutcome}, {@code opinionDate}, {@code opinionReference}
     */
    public boolean record(
            UUID dossierId,
            @Nullable String outcome,
            @Nullable String answeredOn,
            @Nullable String reference,
            Actor actor) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        AuthorityRole.require(dossier, actor);
        var opinion = letters.requireUnanswered(dossierId);
        var letter = reference == null ? "" : VietnameseText.clean(reference);
        var day = parse(answeredOn);
        refuseWrong(outcome, day, letter, opinion);
        var returned = "RETURNED".equals(outcome);
        refuseContradiction(returned, opinion);
        opinion.answer(
                returned ? Opinion.Outcome.RETURNED : Opinion.Outcome.AGREED,
                day,
                actor.username(),
                letter);
        if (returned) {
            dossier.sendBackForReverification();
        } else {
            dossier.clear();
        }
        audit.record(
                dossier.communeKey(),
                actor.username(),
                "give-opinion",
                "dossier",
                dossierId.toString(),
                outcome);
        return !returned;
    }

    private void refuseWrong(
            @Nullable String outcome, @Nullable LocalDate day, String letter, Opinion opinion) {
        new InputErrors()
                .addIf(
                        !"AGREED".equals(outcome) && !"RETURNED".equals(outcome),
                        "opinionOutcome",
                        "Chọn thống nhất hoặc đề nghị kiểm tra lại.")
                .addIf(day == null, "opinionDate", "Nhập ngày văn bản trả lời.")
                .addIf(
                        day != null && day.isAfter(LocalDate.now(clock)),
                        "opinionDate",
                        "Ngày văn bản không được sau hôm nay.")
                .addIf(
                        day != null && day.isBefore(opinion.askedOn()),
                        "opinionDate",
                        "Ngày văn bản trả lời không được trước ngày hồ sơ được trình.")
                .addIf(
                        letter.isEmpty() || letter.length() > 100,
                        "opinionReference",
                        "Nhập số, ký hiệu văn bản trả lời, không quá 100 ký tự.")
                .throwIfAny();
    }

    private static void refuseContradiction(boolean returned, Opinion opinion) {
        if (returned && opinion.returns().isEmpty()) {
            throw new InvalidInput(
                    "opinionOutcome",
                    "Chưa nêu tên hộ nào cần kiểm tra lại. Hãy mở trang Hồ sơ, chọn hộ và ghi lý"
                            + " do rồi trả lời.");
        }
        if (returned && opinion.withoutReason() > 0) {
            throw new InvalidInput(
                    "opinionOutcome",
                    "Còn %d hộ được chọn mà chưa ghi lý do. Hãy mở trang Hồ sơ, ghi lý do cho từng hộ rồi trả lời."
                            .formatted(opinion.withoutReason()));
        }
        if (!returned && !opinion.returns().isEmpty()) {
            throw new InvalidInput(
                    "opinionOutcome",
                    "Đang có hộ được nêu để kiểm tra lại. Hãy bỏ chọn các hộ đó, hoặc chọn đề nghị"
                            + " kiểm tra lại.");
        }
    }

    private static @Nullable LocalDate parse(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
