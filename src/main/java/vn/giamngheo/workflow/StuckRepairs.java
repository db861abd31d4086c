package vn.giamngheo.workflow;

import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.AuditTrail;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.VietnameseText;

/**
 * What every act on stuck work has in common: only administrators, never without a reason, each
 * written into the audit of the commune, where it is found again.
 */
@Component
class StuckRepairs {

    /** Subject of the audit's entries. */
    static final String SUBJECT = "stuck-work";

    /** Chain of what belongs to no commune. */
    private static final String NO_COMMUNE = "system";

    private static final int LONGEST_REASON = 300;

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final AuditTrail audit;

    StuckRepairs(
            RuntimeService runtimeService, RepositoryService repositoryService, AuditTrail audit) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.audit = audit;
    }

    /** What an administrator did; the words of the audit. */
    enum Act {
        RETRY_STEP("retry-failed-step");

        private final String action;

        Act(String action) {
            this.action = action;
        }

        String action() {
            return action;
        }
    }

    /**
     * Where something was stuck.
     *
     * @param commune null for what belongs to none
     */
    record Step(String process, String activityId, String businessKey, @Nullable String commune) {}

    static void requireAdministrator(Actor actor) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException("FORBIDDEN", "Chỉ quản trị viên xử lý việc kẹt.");
        }
    }

    /** The reason as it is kept; what is wrong with it goes to the field of that name. */
    String checkedReason(@Nullable String reason, InputErrors errors) {
        var why = reason == null ? "" : VietnameseText.clean(reason);
        errors.addIf(why.isEmpty(), "reason", "Ghi lý do xử lý.");
        errors.addIf(
                why.length() > LONGEST_REASON, "reason", "Lý do dài quá 300 ký tự. Ghi ngắn lại.");
        return why;
    }

    /** A place in a running process, named by the engine's ids. */
    Step step(
            @Nullable String processInstanceId,
            String processDefinitionId,
            String activityId,
            @Nullable String commune) {
        var instance =
                processInstanceId == null
                        ? null
                        : runtimeService
                                .createProcessInstanceQuery()
                                .processInstanceId(processInstanceId)
                                .singleResult();
        return new Step(
                repositoryService.getProcessDefinition(processDefinitionId).getKey(),
                activityId,
                instance == null ? "" : Objects.requireNonNullElse(instance.getBusinessKey(), ""),
                commune);
    }

    void record(Actor actor, Act act, Step step, String reason) {
        audit.record(
                Objects.requireNonNullElse(step.commune(), NO_COMMUNE),
                actor.username(),
                act.action(),
                SUBJECT,
                step.businessKey(),
                "%s %s: %s".formatted(step.process(), step.activityId(), reason));
    }
}
