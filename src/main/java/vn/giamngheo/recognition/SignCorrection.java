package vn.giamngheo.recognition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.workflow.Notices;

/**
 * Ký quyết định đính chính: the chair or a deputy signs a new decision that refers to the old one,
 * or sends the proposal back. Whoever wrote part of the proposal cannot sign it.
 */
@UseCase
public class SignCorrection {

    private final Corrections corrections;
    private final Correctable correctable;
    private final CorrectionText snapshots;
    private final DecisionBook book;
    private final Notices notices;
    private final AuditTrail audit;

    SignCorrection(
            Corrections corrections,
            Correctable correctable,
            CorrectionText snapshots,
            DecisionBook book,
            Notices notices,
            AuditTrail audit) {
        this.corrections = corrections;
        this.correctable = correctable;
        this.snapshots = snapshots;
        this.book = book;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * Saves why the proposal goes back unsigned, as a draft of that answer.
     *
     * @throws InvalidInput at {@code returnReason}
     */
    public void explainReturn(UUID correctionId, String reason, Actor actor) {
        signable(correctionId, actor).explainReturn(SignDecision.returnReason(reason));
    }

    /**
     * @param outcome SIGNED or RETURNED, as the form hands it in
     * @return whether it was signed
     * @throws InvalidInput at {@code correctionOutcome}
     * @throws BusinessException PREPARER_SIGNS, FORBIDDEN, SIGNER_TITLE, NOT_CORRECTABLE
     */
    public boolean record(UUID correctionId, @Nullable String outcome, Actor actor) {
        var correction = signable(correctionId, actor);
        if ("RETURNED".equals(outcome)) {
            giveBack(correction, actor);
            return false;
        }
        if (!"SIGNED".equals(outcome)) {
            throw new InvalidInput(
                    "correctionOutcome", "Chọn ký quyết định đính chính hoặc trả lại đề nghị.");
        }
        sign(correction, Signer.of(actor, correction.communeKey()));
        return true;
    }

    private void giveBack(Correction correction, Actor actor) {
        if (correction.returnReason().isEmpty()) {
            throw new InvalidInput(
                    "correctionOutcome",
                    "Chưa ghi lý do trả lại. Hãy mở trang Ký quyết định đính chính, ghi lý do rồi"
                            + " trả lại.");
        }
        correction.giveBack();
        notices.tell(
                correction.communeKey(),
                Roles.POVERTY_OFFICER,
                "CORRECTION_RETURNED",
                "%s %s".formatted(correction.id(), correction.proposedOn()),
                "Đề nghị đính chính quyết định công nhận bị trả lại. Mở trang để xem lý do, sửa và"
                        + " trình lại.",
                "/quyet-dinh/%s/dinh-chinh".formatted(correction.decisionId()));
        audit.record(
                correction.communeKey(),
                actor.username(),
                "return-correction",
                "correction",
                correction.id().toString(),
                "");
    }

    private void sign(Correction correction, Signer signer) {
        var corrected = correctable.require(correction.decisionId());
        var current = correctable.items(corrected);
        if (correction.items().stream()
                .anyMatch(
                        item ->
                                current.get(item.householdId()).after()
                                        != item.content().before())) {
            throw new BusinessException(
                    "NOT_CORRECTABLE",
                    "Phân loại của hộ đã thay đổi sau khi lập đề nghị. Hãy trả lại để người lập xem"
                            + " lại.");
        }
        var subject = SignedDecision.Subject.correcting(corrected, correction.requireProposer());
        var items =
                correction.items().stream()
                        .map(
                                item ->
                                        new DecisionItem(
                                                subject.id(),
                                                item.householdId(),
                                                current.get(item.householdId()).reviewId(),
                                                item.content().before(),
                                                item.content().after()))
                        .toList();
        var signed = book.enter(subject, signer, snapshots.of(correction, corrected), items);
        correction.signed(signed.id());
    }

    private Correction signable(UUID correctionId, Actor actor) {
        var correction =
                corrections
                        .findById(correctionId)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có đề nghị đính chính này."));
        Signer.require(actor, correction.communeKey());
        if (correction.preparedBy(actor.username())) {
            throw new BusinessException(
                    "PREPARER_SIGNS",
                    "Bạn đã lập đề nghị đính chính này nên không được ký quyết định.");
        }
        return correction;
    }
}
