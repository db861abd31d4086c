package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;

/**
 * Thử lại: lets the engine try a failed machine step once more, after its cause was removed. The
 * step runs as any other and fails again as any other; nothing is skipped.
 */
@UseCase
public class RetryFailedStep {

    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final IdentityService identityService;
    private final StuckRepairs repairs;

    RetryFailedStep(
            RuntimeService runtimeService,
            ManagementService managementService,
            IdentityService identityService,
            StuckRepairs repairs) {
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.identityService = identityService;
        this.repairs = repairs;
    }

    /**
     * All of them or none.
     *
     * @param incidentIds failed steps as they were seen, by the engine's incident
     * @return how many steps will be tried again
     * @throws InvalidInput fields steps, reason
     * @throws BusinessException FORBIDDEN for anybody but an administrator
     */
    public int retry(Actor actor, Collection<String> incidentIds, @Nullable String reason) {
        StuckRepairs.requireAdministrator(actor);
        return withoutEngineRights(() -> retryAll(actor, Set.copyOf(incidentIds), reason));
    }

    private int retryAll(Actor actor, Set<String> incidentIds, @Nullable String reason) {
        var failed = incidentIds.stream().flatMap(id -> found(id).stream()).toList();
        var errors = new InputErrors();
        errors.addIf(incidentIds.isEmpty(), "steps", "Chọn ít nhất một bước để thử lại.");
        errors.addIf(
                failed.size() < incidentIds.size(),
                "steps",
                "%d bước vừa được thử lại hoặc đã xong. Xem lại danh sách."
                        .formatted(incidentIds.size() - failed.size()));
        var why = repairs.checkedReason(reason, errors);
        errors.throwIfAny();
        for (var incident : failed) {
            managementService.setJobRetries(incident.getConfiguration(), 1);
            repairs.record(actor, StuckRepairs.Act.RETRY_STEP, stepOf(incident), why);
        }
        return failed.size();
    }

    /** The step itself, also where the failure was seen at a process that called it. */
    private List<Incident> found(String incidentId) {
        var seen = runtimeService.createIncidentQuery().incidentId(incidentId).singleResult();
        return seen == null
                ? List.of()
                : runtimeService
                        .createIncidentQuery()
                        .incidentId(seen.getRootCauseIncidentId())
                        .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                        .list();
    }

    private StuckRepairs.Step stepOf(Incident incident) {
        return repairs.step(
                incident.getProcessInstanceId(),
                incident.getProcessDefinitionId(),
                incident.getActivityId(),
                incident.getTenantId());
    }

    /**
     * Who may is decided above. A call out of the engine's own web applications would otherwise be
     * limited to the communes of the administrator, who belongs to none.
     */
    private <T> T withoutEngineRights(Supplier<T> work) {
        var authentication = identityService.getCurrentAuthentication();
        identityService.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (authentication != null) {
                identityService.setAuthentication(
                        authentication.getUserId(),
                        authentication.getGroupIds(),
                        authentication.getTenantIds());
            }
        }
    }
}
