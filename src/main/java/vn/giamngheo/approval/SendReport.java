package vn.giamngheo.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.document.NumberRegister;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Báo cáo, xin ý kiến (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 5): the commune chair, or a deputy,
 * signs the numbered report that goes to the authority above, or gives the dossier back. Whoever
 * prepared the dossier does not sign it.
 */
@UseCase
public class SendReport {

    private static final int REASON_LIMIT = 2000;

    private final DossierRecords dossiers;
    private final OpinionLetters letters;
    private final NumberRegister numbers;
    private final KeepReport keepReport;
    private final AuditTrail audit;
    private final Clock clock;

    SendReport(
            DossierRecords dossiers,
            OpinionLetters letters,
            NumberRegister numbers,
            KeepReport keepReport,
            AuditTrail audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.numbers = numbers;
        this.keepReport = keepReport;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves why the dossier goes back to its preparer unsent, as a draft of that answer.
     *
     * @throws InvalidInput at {@code returnReason}
     */
    public void explainReturn(UUID dossierId, String reason, Actor actor) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        requireSigner(dossier, actor);
        requireNotSent(dossierId);
        var cleaned = VietnameseText.clean(reason);
        if (cleaned.isEmpty() || cleaned.length() > REASON_LIMIT) {
            throw new InvalidInput(
                    "returnReason", "Ghi lý do trả lại hồ sơ, không quá 2.000 ký tự.");
        }
        dossier.explainNotSent(cleaned);
    }

    /**
     * @param outcome SENT or RETURNED, as the form hands it in
     * @return the last day for the answer; null when the dossier goes back instead
     * @throws InvalidInput at {@code reportOutcome}
     * @throws BusinessException FORBIDDEN, PREPARER_SIGNS, OPINION_AUTHORITY_NOT_CONFIGURED,
     *     NO_OPINION_AUTHORITY
     */
    public @Nullable LocalDate record(UUID dossierId, @Nullable String outcome, Actor actor) {
        var dossier = dossiers.findById(dossierId).orElseThrow();
        requireSigner(dossier, actor);
        requireNotSent(dossierId);
        if ("RETURNED".equals(outcome)) {
            giveBack(dossier, actor);
            return null;
        }
        if (!"SENT".equals(outcome)) {
            throw new InvalidInput(
                    "reportOutcome", "Chọn ký và gửi báo cáo, hoặc trả lại hồ sơ cho người lập.");
        }
        return send(dossier, actor).dueOn();
    }

    private Opinion send(Dossier dossier, Actor actor) {
        var today = LocalDate.now(clock);
        var letter = letters.open(dossier, today);
        letter.reportedUnder(
                numbers.take(dossier.communeKey(), today.getYear(), NumberRegister.Kind.REPORT, 1),
                actor);
        dossier.sent();
        keepReport.asSent(dossier, letter);
        audit(dossier, actor, "send-report", String.valueOf(letter.reportNumber()));
        return letter;
    }

    private void giveBack(Dossier dossier, Actor actor) {
        if (dossier.returnReason().isEmpty()) {
            throw new InvalidInput(
                    "reportOutcome",
                    "Chưa ghi lý do trả lại. Hãy mở trang Ký báo cáo, ghi lý do rồi trả lại hồ"
                            + " sơ.");
        }
        dossier.returnNotSent();
        audit(dossier, actor, "return-dossier", "");
    }

    private void audit(Dossier dossier, Actor actor, String act, String detail) {
        audit.record(
                dossier.communeKey(),
                actor.username(),
                act,
                "dossier",
                dossier.id().toString(),
                detail);
    }

    private void requireNotSent(UUID dossierId) {
        if (letters.unanswered(dossierId).isPresent()) {
            throw new BusinessException(
                    "REPORT_SENT", "Báo cáo xin ý kiến đã được gửi, đang chờ trả lời.");
        }
    }

    private static void requireSigner(Dossier dossier, Actor actor) {
        if (!actor.hasRole(Roles.COMMUNE_CHAIR) || !actor.worksFor(dossier.communeKey())) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Báo cáo xin ý kiến do Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã ký.");
        }
        if (actor.username().equals(dossier.preparedBy())) {
            throw new BusinessException(
                    "PREPARER_SIGNS",
                    "Bạn đã lập hồ sơ này nên không được ký báo cáo. Chủ tịch hoặc một Phó Chủ"
                            + " tịch khác ký.");
        }
    }
}
