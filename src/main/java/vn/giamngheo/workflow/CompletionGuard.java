package vn.giamngheo.workflow;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;

/**
 * Stands at the end of every user task, whichever face completes it: the person must be one whose
 * task it is, in that commune or village, and may hand in declared variables only. Nobody takes a
 * task in another's name, or one that is not theirs.
 */
@Component
class CompletionGuard implements TaskListener {

    private final CurrentActor currentActor;
    private final TaskHands hands;
    private final ObjectProvider<ProcessVariables> declared;

    CompletionGuard(
            CurrentActor currentActor, TaskHands hands, ObjectProvider<ProcessVariables> declared) {
        this.currentActor = currentActor;
        this.hands = hands;
        this.declared = declared;
    }

    @Override
    public void notify(DelegateTask task) {
        var actor = currentActor.require();
        requireTaskOf(actor, (TaskEntity) task);
        refuseUndeclared((TaskEntity) task);
    }

    /**
     * A person takes a task for themselves and must be one of its candidates; only machine steps
     * and a reassignment name somebody else.
     */
    void assigned(DelegateTask task) {
        var actor = currentActor.find();
        if (actor.isEmpty() || task.getAssignee() == null || hands.areGiving()) {
            return;
        }
        if (!task.getAssignee().equals(actor.get().username())) {
            throw new BusinessException(
                    "FORBIDDEN", "Bạn chỉ nhận việc cho chính mình, không nhận thay người khác.");
        }
        if (!isCandidate(actor.get(), task) || !actor.get().worksFor(task.getTenantId())) {
            throw notTheirs();
        }
    }

    private static void requireTaskOf(Actor actor, TaskEntity task) {
        var assignee = task.getAssignee();
        if (assignee != null && !assignee.equals(actor.username())) {
            throw new BusinessException(
                    "TASK_TAKEN", "Việc này đang do cán bộ khác nhận. Hãy chọn việc khác.");
        }
        var candidate = isCandidate(actor, task);
        var named = task.getCandidates().isEmpty() && actor.username().equals(assignee);
        if (!(candidate || named) || !actor.worksFor(task.getTenantId())) {
            throw notTheirs();
        }
    }

    private static boolean isCandidate(Actor actor, DelegateTask task) {
        return task.getCandidates().stream()
                .anyMatch(
                        link ->
                                actor.username().equals(link.getUserId())
                                        || actor.groups().contains(link.getGroupId()));
    }

    private static BusinessException notTheirs() {
        return new BusinessException(
                "FORBIDDEN", "Việc này không thuộc nhiệm vụ hoặc địa bàn của bạn.");
    }

    private void refuseUndeclared(TaskEntity task) {
        var process = task.getProcessDefinition().getKey();
        Map<String, Set<String>> names =
                declared.stream()
                        .collect(
                                Collectors.toMap(
                                        ProcessVariables::process, ProcessVariables::names));
        var allowed = names.getOrDefault(process, Set.of());
        var extra =
                task.getExecution().getVariableNames().stream()
                        .filter(name -> !allowed.contains(name))
                        .map(Function.identity())
                        .sorted()
                        .toList();
        if (!extra.isEmpty()) {
            throw new BusinessException(
                    "UNDECLARED_VARIABLE",
                    "Quy trình không nhận dữ liệu: %s. Hãy dùng biểu mẫu hoặc trang của ứng dụng."
                            .formatted(String.join(", ", extra)));
        }
    }
}
