package vn.giamngheo.workflow.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.NextPage;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskForms;

/**
 * Opens one task: at the page of its module, or as its Camunda Form. Whatever is sent goes through
 * the task desk and its guard, with the form's own values only.
 */
@Controller
class TaskPage {

    private final TaskDesk taskDesk;
    private final TaskForms taskForms;
    private final CurrentActor currentActor;
    private final ObjectMapper json;

    TaskPage(TaskDesk taskDesk, TaskForms taskForms, CurrentActor currentActor, ObjectMapper json) {
        this.taskDesk = taskDesk;
        this.taskForms = taskForms;
        this.currentActor = currentActor;
        this.json = json;
    }

    @GetMapping("/viec/{taskId}")
    String open(@PathVariable String taskId, HttpServletRequest request, Model model)
            throws JsonProcessingException {
        var actor = currentActor.require();
        var task = taskDesk.open(taskId, actor);
        TasklistReturn.forget(request);
        if (task.path() != null) {
            return "redirect:" + task.path();
        }
        model.addAttribute("item", taskDesk.item(taskId, actor))
                .addAttribute("schema", taskForms.of(task).schema())
                .addAttribute("data", json.writeValueAsString(Map.of()));
        return "workflow/task";
    }

    /** Tasklist's link to a task that is worked on a page of ours. */
    @GetMapping("/viec/trang")
    String fromTasklist(
            @RequestParam String taskId,
            @RequestParam(required = false) @Nullable String callbackUrl,
            HttpServletRequest request) {
        var task = taskDesk.open(taskId, currentActor.require());
        TasklistReturn.remember(callbackUrl, request);
        return "redirect:" + (task.path() == null ? "/viec/" + taskId : task.path());
    }

    @PostMapping("/viec/{taskId}")
    ResponseEntity<Map<String, String>> complete(
            @PathVariable String taskId,
            @RequestBody Map<String, @Nullable Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = currentActor.require();
        var task = taskDesk.open(taskId, actor);
        taskDesk.complete(taskId, actor, taskForms.of(task).only(sent));
        return NextPage.of("/viec", "Đã ghi nhận: %s.".formatted(task.name()), request, response);
    }
}
