package vn.giamngheo.benefit;

import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.TerritoryScope;

/**
 * Xét lại: once a missing rule or number has been entered, the poverty officer has the households
 * looked at again that could not be judged.
 */
@UseCase
public class RetryRightsRun {

    private final RightsRunStore runs;
    private final StartRightsRun startRightsRun;
    private final AuditTrail audit;

    RetryRightsRun(RightsRunStore runs, StartRightsRun startRightsRun, AuditTrail audit) {
        this.runs = runs;
        this.startRightsRun = startRightsRun;
        this.audit = audit;
    }

    /** Whether the person may ask for it; for pages. */
    public boolean mayRetry(String communeKey, Actor actor) {
        return actor.hasRole(Roles.POVERTY_OFFICER) && actor.worksFor(communeKey);
    }

    /**
     * @throws BusinessException OUT_OF_AREA, FORBIDDEN; RUN_STATE while it runs or when nothing
     *     failed
     */
    public void retry(UUID runId, Actor actor) {
        var run = runs.lock(runId);
        TerritoryScope.of(actor).requireWholeCommune(run.communeKey());
        if (!mayRetry(run.communeKey(), actor)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Việc xét lại do công chức làm công tác giảm nghèo của xã yêu cầu.");
        }
        if (!run.finished()) {
            throw new BusinessException(
                    "RUN_STATE", "Lần xét này đang chạy. Chờ chạy xong rồi xét lại các hộ bị lỗi.");
        }
        var failed = runs.failed(runId).size();
        if (failed == 0) {
            throw new BusinessException(
                    "RUN_STATE", "Không còn hộ nào của lần xét này cần xét lại.");
        }
        startRightsRun.again(run);
        audit.record(
                run.communeKey(),
                actor.username(),
                "retry-rights-run",
                "rights-run",
                runId.toString(),
                "households=" + failed);
    }
}
