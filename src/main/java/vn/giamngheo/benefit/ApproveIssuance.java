package vn.giamngheo.benefit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/**
 * The chair decides on a list, or sends it back. Whoever prepared it or wrote on one of its lines
 * does not.
 */
@UseCase
public class ApproveIssuance {

    private static final int LONGEST_REASON = 2000;

    private final IssuanceRecords records;
    private final IssuanceSteps steps;
    private final AuditTrail audit;

    ApproveIssuance(IssuanceRecords records, IssuanceSteps steps, AuditTrail audit) {
        this.records = records;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * Saves why the list goes back, as a draft of that answer.
     *
     * @throws InvalidInput at {@code returnReason}
     */
    public void explainReturn(UUID issuanceId, String reason, Actor actor) {
        decidable(issuanceId, actor);
        var text = VietnameseText.clean(reason);
        if (text.length() > LONGEST_REASON) {
            throw new InvalidInput("returnReason", "Lý do dài quá 2.000 ký tự.");
        }
        steps.explainReturn(issuanceId, text);
    }

    /**
     * @param outcome APPROVED or RETURNED, as the form hands it in
     * @return whether it was approved
     * @throws InvalidInput at {@code approvalOutcome}
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE, PREPARER_APPROVES
     */
    public boolean record(UUID issuanceId, @Nullable String outcome, Actor actor) {
        var list = decidable(issuanceId, actor);
        var approved = "APPROVED".equals(outcome);
        if (!approved && !"RETURNED".equals(outcome)) {
            throw new InvalidInput(
                    "approvalOutcome", "Chọn duyệt danh sách hoặc trả lại danh sách.");
        }
        if (approved) {
            steps.approved(issuanceId, actor.username());
        } else {
            if (list.returnReason().isEmpty()) {
                throw new InvalidInput(
                        "approvalOutcome",
                        "Chưa ghi lý do trả lại. Hãy mở trang Duyệt danh sách cấp, ghi lý do rồi"
                                + " trả lại.");
            }
            steps.returned(issuanceId);
        }
        audit.record(
                list.communeKey(),
                actor.username(),
                approved ? "approve-issuance" : "return-issuance",
                "issuance",
                issuanceId.toString(),
                "");
        return approved;
    }

    private IssuanceRecord decidable(UUID issuanceId, Actor actor) {
        var list = records.forStep(issuanceId);
        list.require(IssuanceState.SUBMITTED);
        if (!actor.hasRole(Roles.COMMUNE_CHAIR) || !actor.worksFor(list.communeKey())) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Danh sách do Chủ tịch hoặc Phó Chủ tịch Ủy ban nhân dân xã duyệt.");
        }
        if (actor.username().equals(list.preparedBy())
                || steps.workedOnBy(issuanceId, actor.username())) {
            throw new BusinessException(
                    "PREPARER_APPROVES",
                    "Bạn đã lập danh sách này nên không được duyệt. Chủ tịch hoặc Phó Chủ tịch"
                            + " khác duyệt.");
        }
        return list;
    }
}
