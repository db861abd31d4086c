package vn.giamngheo.workflow;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** Asks a task's model again whose task it is, as the engine did when it made the task. */
@Component
class ModelGroups {

    private final ProcessEngineConfigurationImpl engine;

    ModelGroups(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Empty where the model names a person instead of a group. */
    Set<String> of(String taskId) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> groups(context.getTaskManager().findTaskById(taskId)));
    }

    private static Set<String> groups(TaskEntity task) {
        Set<String> groups = new LinkedHashSet<>();
        for (var expression : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            var value = expression.getValue(task.getExecution());
            if (value instanceof Collection<?> many) {
                many.forEach(one -> groups.add(String.valueOf(one)));
            } else if (value != null) {
                Arrays.stream(value.toString().split(",")).map(String::strip).forEach(groups::add);
            }
        }
        return groups;
    }
}
