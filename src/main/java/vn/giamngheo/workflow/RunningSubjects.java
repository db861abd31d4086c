package vn.giamngheo.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.MovedDeadline;

/** Finds what the engine runs for the subjects of deadlines, in few queries for many of them. */
@Component
class RunningSubjects {

    private static final int CHUNK = 500;

    private final TaskService taskService;
    private final RuntimeService runtimeService;

    RunningSubjects(TaskService taskService, RuntimeService runtimeService) {
        this.taskService = taskService;
        this.runtimeService = runtimeService;
    }

    /** Open tasks with the deadline each of them has. */
    Map<Task, MovedDeadline> tasksOf(List<MovedDeadline> moved) {
        Map<Task, MovedDeadline> found = new HashMap<>();
        moved.stream()
                .collect(Collectors.groupingBy(MovedDeadline::subjectType))
                .forEach(
                        (taskKey, ofKind) ->
                                chunks(ofKind)
                                        .forEach(chunk -> found.putAll(tasksOf(taskKey, chunk))));
        return found;
    }

    private Map<Task, MovedDeadline> tasksOf(String taskKey, List<MovedDeadline> chunk) {
        var bySubject =
                chunk.stream()
                        .collect(
                                Collectors.toMap(
                                        MovedDeadline::subjectId,
                                        Function.identity(),
                                        (one, other) -> other));
        var tasks =
                taskService
                        .createTaskQuery()
                        .taskDefinitionKey(taskKey)
                        .processInstanceBusinessKeyIn(bySubject.keySet().toArray(String[]::new))
                        .list();
        if (tasks.isEmpty()) {
            return Map.of();
        }
        var keys =
                runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceIds(
                                tasks.stream()
                                        .map(Task::getProcessInstanceId)
                                        .collect(Collectors.toSet()))
                        .list()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return tasks.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                task -> bySubject.get(keys.get(task.getProcessInstanceId()))));
    }

    /** Running instances that keep the deadline in a variable. */
    List<ProcessInstance> instancesAt(DeadlineTimers.Place place, String subjectId) {
        var query =
                runtimeService.createProcessInstanceQuery().processDefinitionKey(place.process());
        return place.subjectVariable() == null
                ? query.processInstanceBusinessKey(subjectId).list()
                : query.variableValueEquals(place.subjectVariable(), subjectId).list();
    }

    private static List<List<MovedDeadline>> chunks(List<MovedDeadline> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
                .mapToObj(
                        from ->
                                (List<MovedDeadline>)
                                        new ArrayList<>(
                                                all.subList(
                                                        from, Math.min(from + CHUNK, all.size()))))
                .toList();
    }
}
