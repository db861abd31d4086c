package vn.giamngheo.recognition.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.recognition.Signer;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.workflow.OpenTask;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;
import vn.giamngheo.workflow.TaskForms;

/** The signer's task behind a page: its form, its deadline, in which capacity one signs. */
@Component
class SigningDesk {

    private final TaskDesk taskDesk;
    private final TaskForms taskForms;
    private final TaskDues taskDues;

    SigningDesk(TaskDesk taskDesk, TaskForms taskForms, TaskDues taskDues) {
        this.taskDesk = taskDesk;
        this.taskForms = taskForms;
        this.taskDues = taskDues;
    }

    /**
     * Shows form and deadline of the actor's task, if there is one.
     *
     * @param prepared the actor prepared the paper and so may not decide on it
     */
    void show(
            String taskKey,
            UUID subject,
            String communeKey,
            boolean prepared,
            Actor actor,
            Model model) {
        var task = taskDesk.find(taskKey, subject.toString(), actor);
        var mayDecide = task.isPresent() && !prepared;
        model.addAttribute("due", taskDues.of(task.orElse(null)));
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute("schema", mayDecide ? schema(task) : null);
        if (mayDecide) {
            showCapacity(actor, communeKey, model);
        }
    }

    void complete(String taskKey, UUID subject, Map<String, Object> sent, Actor actor) {
        var task = taskDesk.require(taskKey, subject.toString(), actor);
        taskDesk.complete(task.taskId(), actor, taskForms.of(task).only(sent));
    }

    private String schema(Optional<OpenTask> task) {
        return taskForms.of(task.orElseThrow()).schema();
    }

    private static void showCapacity(Actor actor, String communeKey, Model model) {
        try {
            var signer = Signer.of(actor, communeKey);
            model.addAttribute("capacity", signer.capacity() + ", " + signer.name());
        } catch (BusinessException refused) {
            model.addAttribute("capacityProblem", refused.getMessage());
        }
    }
}
