package vn.giamngheo.benefit;

import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** The owner has checked who is on a list and hands it on. */
@UseCase
public class PrepareIssuance {

    private final IssuanceRecords records;
    private final IssuanceSteps steps;
    private final IssuanceAccess access;
    private final AuditTrail audit;

    PrepareIssuance(
            IssuanceRecords records, IssuanceSteps steps, IssuanceAccess access, AuditTrail audit) {
        this.records = records;
        this.steps = steps;
        this.access = access;
        this.audit = audit;
    }

    /**
     * @throws BusinessException FORBIDDEN, ISSUANCE_STATE; BATCH_RUNNING while lines are being
     *     written
     */
    public void record(UUID issuanceId, Actor actor) {
        var list = records.forStep(issuanceId);
        list.require(IssuanceState.PREPARING);
        access.requireOwner(list, actor);
        if (steps.batchRuns(issuanceId)) {
            throw BatchRunning.refuse();
        }
        steps.prepared(list, actor.username());
        audit.record(
                list.communeKey(),
                actor.username(),
                "prepare-issuance",
                "issuance",
                issuanceId.toString(),
                "");
    }
}
