package vn.giamngheo.workflow;

import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;

/**
 * Thử lại: an administrator lets a failed machine step run once more and says why. Nothing else of
 * the instance changes; a step that runs again finds what it has done.
 */
@UseCase
public class RetryFailedStep {

    private static final int MOST_REASON = 500;

    private final FailedSteps failedSteps;
    private final ManagementService managementService;
    private final AuditTrail audit;

    RetryFailedStep(
            FailedSteps failedSteps, ManagementService managementService, AuditTrail audit) {
        this.failedSteps = failedSteps;
        this.managementService = managementService;
        this.audit = audit;
    }

    /**
     * @param reason what was repaired
     * @throws BusinessException FORBIDDEN for anybody but an administrator; NOT_FOUND when it no
     *     longer fails; INVALID_INPUT without a reason
     */
    public void retry(String incidentId, @Nullable String reason, Actor actor) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException("FORBIDDEN", "Chỉ quản trị viên thử lại bước máy lỗi.");
        }
        var failed = failedSteps.require(incidentId, actor);
        var why = reason == null ? "" : reason.strip();
        new InputErrors()
                .addIf(why.isEmpty(), "reason", "Ghi đã sửa nguyên nhân gì trước khi thử lại.")
                .addIf(
                        why.length() > MOST_REASON,
                        "reason",
                        "Lý do dài quá %d ký tự. Viết ngắn lại.".formatted(MOST_REASON))
                .throwIfAny();
        if (failed.job() == null) {
            throw new BusinessException(
                    "NOTHING_TO_RETRY",
                    "Lỗi này không gắn với một bước máy nên không thử lại được. Báo người phụ trách kỹ"
                            + " thuật.");
        }
        managementService.setJobRetries(failed.job(), 1);
        audit.record(
                failed.communeKey(),
                actor.username(),
                "retry-failed-step",
                "process-instance",
                failed.instance(),
                failed.stepId() + ": " + why);
    }
}
