package vn.giamngheo.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms of short tasks, for pages that show them beside what the decision rests on. Taken from
 * the task's own deployment, so that our page and Tasklist ask the same.
 */
@Service
@Transactional(readOnly = true)
public class TaskForms {

    private final FormService formService;
    private final ObjectMapper json;

    TaskForms(FormService formService, ObjectMapper json) {
        this.formService = formService;
        this.json = json;
    }

    /** The form of a task the person was given by {@link TaskDesk}. */
    public TaskForm of(OpenTask task) {
        try (var deployed = formService.getDeployedTaskForm(task.taskId())) {
            var schema = new String(deployed.readAllBytes(), StandardCharsets.UTF_8);
            Set<String> keys = new LinkedHashSet<>();
            collect(json.readTree(schema), keys);
            return new TaskForm(schema, Set.copyOf(keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode form, Set<String> keys) {
        for (var component : form.path("components")) {
            if (component.hasNonNull("key")) {
                keys.add(component.get("key").asText());
            }
            collect(component, keys);
        }
    }
}
