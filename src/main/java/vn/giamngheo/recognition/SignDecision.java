package vn.giamngheo.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * Công nhận (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 6): the chair or a deputy signs the decision,
 * or sends the dossier back. Whoever prepared the dossier cannot sign it.
 */
@UseCase
public class SignDecision {

    private final SignedDecisions decisions;
    private final DocumentNumbers numbers;
    private final Dossiers dossiers;
    private final Rounds rounds;
    private final Households households;
    private final AuditTrail audit;
    private final Clock clock;

    SignDecision(
            SignedDecisions decisions,
            DocumentNumbers numbers,
            Dossiers dossiers,
            Rounds rounds,
            Households households,
            AuditTrail audit,
            Clock clock) {
        this.decisions = decisions;
        this.numbers = numbers;
        this.dossiers = dossiers;
        this.rounds = rounds;
        this.households = households;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Saves why the dossier goes back unsigned, as a draft of that answer.
     *
     * @throws InvalidInput at {@code returnReason}
     */
    public void explainReturn(UUID dossierId, String reason, Actor actor) {
        requireSigner(dossiers.dossier(dossierId), actor);
        var cleaned = VietnameseText.clean(reason);
        if (cleaned.isEmpty() || cleaned.length() > 2000) {
            throw new InvalidInput(
                    "returnReason", "Ghi lý do trả lại hồ sơ, không quá 2.000 ký tự.");
        }
        dossiers.explainReturn(dossierId, cleaned);
    }

    /**
     * @param outcome SIGNED or RETURNED, as the form hands it in
     * @return whether it was signed
     * @throws InvalidInput at {@code signOutcome}
     * @throws BusinessException PREPARER_SIGNS, FORBIDDEN, INCOMPLETE_DOSSIER
     */
    public boolean record(UUID dossierId, @Nullable String outcome, Actor actor) {
        var dossier = dossiers.dossier(dossierId);
        requireSigner(dossier, actor);
        if ("RETURNED".equals(outcome)) {
            if (dossier.returnReason().isEmpty()) {
                throw new InvalidInput(
                        "signOutcome",
                        "Chưa ghi lý do trả lại. Hãy mở trang Ký quyết định, ghi lý do rồi trả lại"
                                + " hồ sơ.");
            }
            dossiers.returnToPreparer(dossierId);
            audit.record(
                    dossier.communeKey(),
                    actor.username(),
                    "return-dossier",
                    "dossier",
                    dossierId.toString(),
                    "");
            return false;
        }
        if (!"SIGNED".equals(outcome)) {
            throw new InvalidInput("signOutcome", "Chọn ký quyết định hoặc trả lại hồ sơ.");
        }
        sign(dossier, actor);
        return true;
    }

    private void sign(Dossiers.DossierView dossier, Actor actor) {
        var results = rounds.results(dossier.roundId());
        if (results.isEmpty() || results.stream().anyMatch(result -> result.category() == null)) {
            throw new BusinessException(
                    "INCOMPLETE_DOSSIER", "Hồ sơ còn hộ chưa được phân loại nên chưa ký được.");
        }
        var id = UUID.randomUUID();
        var today = LocalDate.now(clock);
        List<DecisionItem> items =
                results.stream()
                        .map(
                                result ->
                                        new DecisionItem(
                                                id,
                                                result.householdId(),
                                                result.reviewId(),
                                                result.before(),
                                                result.category()))
                        .toList();
        var sequence =
                numbers.take(
                        dossier.communeKey(), today.getYear(), DocumentNumbers.Kind.DECISION, 1);
        var decision =
                decisions.save(
                        new SignedDecision(
                                id,
                                dossier.roundId(),
                                dossier.id(),
                                dossier.communeKey(),
                                sequence,
                                today,
                                actor,
                                dossier.preparedBy(),
                                SnapshotText.of(results, households),
                                items));
        dossiers.decided(dossier.id());
        audit.record(
                dossier.communeKey(),
                actor.username(),
                "sign-decision",
                "decision",
                id.toString(),
                decision.number());
    }

    private static void requireSigner(Dossiers.DossierView dossier, Actor actor) {
        if (!actor.hasRole(Roles.COMMUNE_CHAIR) || !actor.worksFor(dossier.communeKey())) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Quyết định công nhận do Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã ký.");
        }
        if (actor.username().equals(dossier.preparedBy())) {
            throw new BusinessException(
                    "PREPARER_SIGNS", "Bạn đã lập hồ sơ này nên không được ký quyết định.");
        }
    }
}
