package vn.giamngheo.recognition;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Công nhận (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 6): the chair or a deputy signs the decision,
 * or sends the dossier back. Whoever prepared the dossier cannot sign it.
 */
@UseCase
public class SignDecision {

    private final Dossiers dossiers;
    private final Rounds rounds;
    private final SnapshotText snapshots;
    private final DecisionBook book;
    private final AuditTrail audit;

    SignDecision(
            Dossiers dossiers,
            Rounds rounds,
            SnapshotText snapshots,
            DecisionBook book,
            AuditTrail audit) {
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.snapshots = snapshots;
        this.book = book;
        this.audit = audit;
    }

    /**
     * Saves why the dossier goes back unsigned, as a draft of that answer.
     *
     * @throws InvalidInput at {@code returnReason}
     */
    public void explainReturn(UUID dossierId, String reason, Actor actor) {
        requireNotPreparer(dossiers.dossier(dossierId), actor);
        dossiers.explainReturn(dossierId, returnReason(reason));
    }

    /**
     * @param outcome SIGNED or RETURNED, as the form hands it in
     * @return whether it was signed
     * @throws InvalidInput at {@code signOutcome}
     * @throws BusinessException PREPARER_SIGNS, FORBIDDEN, SIGNER_TITLE, INCOMPLETE_DOSSIER
     */
    public boolean record(UUID dossierId, @Nullable String outcome, Actor actor) {
        var dossier = dossiers.dossier(dossierId);
        requireNotPreparer(dossier, actor);
        if ("RETURNED".equals(outcome)) {
            giveBack(dossier, actor);
            return false;
        }
        if (!"SIGNED".equals(outcome)) {
            throw new InvalidInput("signOutcome", "Chọn ký quyết định hoặc trả lại hồ sơ.");
        }
        sign(dossier, Signer.of(actor, dossier.communeKey()));
        return true;
    }

    /** The reason as it is kept; the chair sends proposals back with the same words. */
    static String returnReason(String entered) {
        var cleaned = VietnameseText.clean(entered);
        if (cleaned.isEmpty() || cleaned.length() > 2000) {
            throw new InvalidInput(
                    "returnReason", "Ghi lý do trả lại hồ sơ, không quá 2.000 ký tự.");
        }
        return cleaned;
    }

    private void giveBack(Dossiers.DossierView dossier, Actor actor) {
        if (dossier.returnReason().isEmpty()) {
            throw new InvalidInput(
                    "signOutcome",
                    "Chưa ghi lý do trả lại. Hãy mở trang Ký quyết định, ghi lý do rồi trả lại hồ"
                            + " sơ.");
        }
        dossiers.returnToPreparer(dossier.id());
        audit.record(
                dossier.communeKey(),
                actor.username(),
                "return-dossier",
                "dossier",
                dossier.id().toString(),
                "");
    }

    private void sign(Dossiers.DossierView dossier, Signer signer) {
        var results = rounds.results(dossier.roundId());
        var preparer = dossier.preparedBy();
        if (preparer == null
                || results.isEmpty()
                || results.stream().anyMatch(result -> result.category() == null)) {
            throw new BusinessException(
                    "INCOMPLETE_DOSSIER", "Hồ sơ còn hộ chưa được phân loại nên chưa ký được.");
        }
        var subject =
                SignedDecision.Subject.ofDossier(
                        dossier.roundId(), dossier.id(), dossier.communeKey(), preparer);
        book.enter(subject, signer, snapshots.of(dossier, results), items(subject, results));
        dossiers.decided(dossier.id());
    }

    private static List<DecisionItem> items(
            SignedDecision.Subject subject, List<Rounds.ReviewResult> results) {
        return results.stream()
                .map(
                        result ->
                                new DecisionItem(
                                        subject.id(),
                                        result.householdId(),
                                        result.reviewId(),
                                        result.before(),
                                        result.category()))
                .toList();
    }

    private static void requireNotPreparer(Dossiers.DossierView dossier, Actor actor) {
        Signer.require(actor, dossier.communeKey());
        if (actor.username().equals(dossier.preparedBy())) {
            throw new BusinessException(
                    "PREPARER_SIGNS", "Bạn đã lập hồ sơ này nên không được ký quyết định.");
        }
    }
}
