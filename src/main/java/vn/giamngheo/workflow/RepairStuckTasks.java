package vn.giamngheo.workflow;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.workflow.ReassignTasks.Chosen;

/** What an administrator does about tasks that nobody would do, each act with its reason. */
@UseCase
public class RepairStuckTasks {

    private final ReassignTasks reassign;
    private final OpenTasks openTasks;
    private final ModelGroups modelGroups;
    private final TaskService taskService;
    private final StuckRepairs repairs;

    RepairStuckTasks(
            ReassignTasks reassign,
            OpenTasks openTasks,
            ModelGroups modelGroups,
            TaskService taskService,
            StuckRepairs repairs) {
        this.reassign = reassign;
        this.openTasks = openTasks;
        this.modelGroups = modelGroups;
        this.taskService = taskService;
        this.repairs = repairs;
    }

    /**
     * @throws InvalidInput fields tasks, to, reason
     * @throws BusinessException FORBIDDEN for anybody but an administrator, or what is not stuck
     */
    public void give(
            Actor actor, List<Chosen> chosen, @Nullable String to, @Nullable String reason) {
        StuckRepairs.requireAdministrator(actor);
        var tasks = rows(chosen);
        reassign.give(actor, chosen, to, reason);
        record(actor, StuckRepairs.Act.GIVE_TASK, tasks, reason);
    }

    /**
     * @throws InvalidInput fields tasks, reason
     * @throws BusinessException FORBIDDEN for anybody but an administrator, or what is not stuck
     */
    public void giveBack(Actor actor, List<Chosen> chosen, @Nullable String reason) {
        StuckRepairs.requireAdministrator(actor);
        var tasks = rows(chosen);
        reassign.giveBack(actor, chosen, reason);
        record(actor, StuckRepairs.Act.GIVE_BACK_TASK, tasks, reason);
    }

    /**
     * Asks the group that the model names for tasks that lost theirs.
     *
     * @throws InvalidInput fields tasks, reason
     * @throws BusinessException FORBIDDEN for anybody but an administrator
     */
    public void askGroupAgain(Actor actor, List<Chosen> chosen, @Nullable String reason) {
        StuckRepairs.requireAdministrator(actor);
        var tasks = rows(chosen).stream().filter(RepairStuckTasks::asksNobody).toList();
        var errors = new InputErrors();
        errors.addIf(
                chosen.isEmpty() || tasks.size() < chosen.size(),
                "tasks",
                "Có việc vừa xong hoặc vừa có người nhận. Xem lại danh sách.");
        errors.addIf(
                tasks.stream().anyMatch(task -> modelGroups.of(task.id()).isEmpty()),
                "tasks",
                "Quy trình giao việc này đích danh một người. Giao cho một người.");
        repairs.checkedReason(reason, errors);
        errors.throwIfAny();
        for (var task : tasks) {
            modelGroups
                    .of(task.id())
                    .forEach(group -> taskService.addCandidateGroup(task.id(), group));
        }
        record(actor, StuckRepairs.Act.ASK_GROUP_AGAIN, tasks, reason);
    }

    private static boolean asksNobody(TaskRow task) {
        return task.groups().isEmpty() && task.assignee() == null;
    }

    private List<TaskRow> rows(List<Chosen> chosen) {
        return openTasks.withIds(chosen.stream().map(Chosen::taskId).toList());
    }

    private void record(
            Actor actor, StuckRepairs.Act act, List<TaskRow> tasks, @Nullable String reason) {
        var why = repairs.checkedReason(reason, new InputErrors());
        tasks.forEach(task -> repairs.record(actor, act, StuckRepairs.step(task), why));
    }
}
