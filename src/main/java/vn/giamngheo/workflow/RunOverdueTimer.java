package vn.giamngheo.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Hands a timer that was due long ago to the engine again, and lets it go on where somebody halted
 * it. The engine runs it as any other, so that a failure is kept as any other.
 */
@UseCase
public class RunOverdueTimer {

    private final ManagementService managementService;
    private final StuckSteps stuckSteps;
    private final StuckRepairs repairs;
    private final Clock clock;

    RunOverdueTimer(
            ManagementService managementService,
            StuckSteps stuckSteps,
            StuckRepairs repairs,
            Clock clock) {
        this.managementService = managementService;
        this.stuckSteps = stuckSteps;
        this.repairs = repairs;
        this.clock = clock;
    }

    /**
     * All of them or none.
     *
     * @param jobIds timers as they were seen, by the engine's job
     * @throws InvalidInput fields steps, reason
     * @throws BusinessException FORBIDDEN for anybody but an administrator
     */
    public void run(Actor actor, Collection<String> jobIds, @Nullable String reason) {
        StuckRepairs.requireAdministrator(actor);
        var chosen = Set.copyOf(jobIds);
        var overdue =
                stuckSteps.overdueTimers().list().stream()
                        .filter(job -> chosen.contains(job.getId()))
                        .toList();
        var errors = new InputErrors();
        errors.addIf(chosen.isEmpty(), "steps", "Chọn ít nhất một mốc giờ để chạy.");
        errors.addIf(
                overdue.size() < chosen.size(),
                "steps",
                "%d mốc giờ đã chạy hoặc đã đổi. Xem lại danh sách."
                        .formatted(chosen.size() - overdue.size()));
        var why = repairs.checkedReason(reason, errors);
        errors.throwIfAny();
        overdue.forEach(timer -> run(actor, timer, why));
    }

    private void run(Actor actor, Job timer, String reason) {
        if (timer.isSuspended()) {
            managementService.activateJobById(timer.getId());
        }
        managementService.setJobDuedate(timer.getId(), Date.from(clock.instant()));
        repairs.record(
                actor,
                StuckRepairs.Act.RUN_TIMER,
                repairs.step(
                        timer.getProcessInstanceId(),
                        timer.getProcessDefinitionId(),
                        stuckSteps.activityOf(timer),
                        timer.getTenantId()),
                reason);
    }
}
