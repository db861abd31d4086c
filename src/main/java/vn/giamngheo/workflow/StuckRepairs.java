package vn.giamngheo.workflow;

import java.util.Arrays;
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
 * written into the audit of the commune, where {@link RepairedList} finds it again.
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
        GIVE_TASK("give-stuck-task", "Giao cho người khác"),
        GIVE_BACK_TASK("give-back-stuck-task", "Trả lại cho nhóm"),
        ASK_GROUP_AGAIN("ask-group-again", "Gọi lại nhóm theo quy trình"),
        RETRY_STEP("retry-failed-step", "Thử lại bước máy"),
        RUN_TIMER("run-overdue-timer", "Chạy mốc giờ quá hạn"),
        SEND_MESSAGE("send-lost-message", "Gửi lại điều hồ sơ chờ");

        private final String action;
        private final String label;

        Act(String action, String label) {
            this.action = action;
            this.label = label;
        }

        String action() {
            return action;
        }

        /** Vietnamese words of an action of the audit. */
        static String labelOf(String action) {
            return Arrays.stream(values())
                    .filter(act -> act.action.equals(action))
                    .findFirst()
                    .orElseThrow()
                    .label;
        }
    }

    /**
     * Where something was stuck.
     *
     * @param commune null for what belongs to none
     */
    record Step(String process, String activityId, String businessKey, @Nullable String commune) {}

    static Step step(TaskRow task) {
        return new Step(task.process(), task.key(), task.businessKey(), task.communeKey());
    }

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
