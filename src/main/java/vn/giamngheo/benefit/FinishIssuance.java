package vn.giamngheo.benefit;

import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** Everybody on a list has an answer, and its money adds up: the list is done. */
@UseCase
public class FinishIssuance {

    private final IssuanceRecords records;
    private final IssuanceSteps steps;
    private final IssuanceAccess access;
    private final IssuanceMoney money;
    private final AuditTrail audit;

    FinishIssuance(
            IssuanceRecords records,
            IssuanceSteps steps,
            IssuanceAccess access,
            IssuanceMoney money,
            AuditTrail audit) {
        this.records = records;
        this.steps = steps;
        this.access = access;
        this.money = money;
        this.audit = audit;
    }

    /**
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE, BATCH_RUNNING; LINES_OPEN; MONEY_OPEN
     */
    public void record(UUID issuanceId, Actor actor) {
        var list = records.forStep(issuanceId);
        list.require(IssuanceState.APPROVED);
        access.requireIssuer(list, actor);
        if (steps.batchRuns(issuanceId)) {
            throw BatchRunning.refuse();
        }
        var waiting = steps.waiting(issuanceId);
        if (waiting > 0) {
            throw new BusinessException(
                    "LINES_OPEN",
                    "Còn %d dòng chưa có kết quả. Ghi đã cấp, hoặc ghi lý do không cấp, rồi kết thúc danh sách."
                            .formatted(waiting));
        }
        if (list.paysMoney()) {
            money.requireReconciled(issuanceId);
        }
        steps.done(issuanceId, actor.username());
        audit.record(
                list.communeKey(),
                actor.username(),
                "finish-issuance",
                "issuance",
                issuanceId.toString(),
                "");
    }
}
