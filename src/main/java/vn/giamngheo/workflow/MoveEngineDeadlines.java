package vn.giamngheo.workflow;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.calendar.DeadlinesMoved;
import vn.giamngheo.calendar.MovedDeadline;
import vn.giamngheo.shared.BusinessException;

/**
 * Moves what the engine keeps of a deadline - due dates of open tasks, variables, timers - in the
 * transaction of the change. Where the engine works on the same thing at that moment, one of the
 * two fails and is done again.
 */
@Component
class MoveEngineDeadlines {

    private final RunningSubjects running;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final ManagementService managementService;
    private final Map<String, List<DeadlineTimers.Place>> places;
    private final Clock clock;

    MoveEngineDeadlines(
            RunningSubjects running,
            TaskService taskService,
            RuntimeService runtimeService,
            ManagementService managementService,
            List<DeadlineTimers> timers,
            Clock clock) {
        this.running = running;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.managementService = managementService;
        this.places =
                timers.stream()
                        .flatMap(timer -> timer.places().stream())
                        .collect(Collectors.groupingBy(DeadlineTimers.Place::subjectType));
        this.clock = clock;
    }

    /**
     * @throws BusinessException CALENDAR_BUSY when one of the tasks or steps was done meanwhile
     */
    @EventListener
    void move(DeadlinesMoved event) {
        try {
            moveAll(event);
        } catch (OptimisticLockingException | NotFoundException | NullValueException done) {
            throw new BusinessException(
                    "CALENDAR_BUSY",
                    "Có việc vừa được hoàn thành đúng lúc lịch thay đổi, nên chưa ghi gì. Hãy ghi"
                            + " thay đổi lần nữa.");
        }
    }

    private void moveAll(DeadlinesMoved event) {
        running.tasksOf(event.deadlines())
                .forEach((task, moved) -> taskService.setDueDate(task.getId(), end(moved)));
        for (var moved : event.deadlines()) {
            places.getOrDefault(moved.subjectType(), List.of())
                    .forEach(place -> move(place, moved));
        }
    }

    private void move(DeadlineTimers.Place place, MovedDeadline moved) {
        for (var instance : running.instancesAt(place, moved.subjectId())) {
            runtimeService.setVariable(instance.getId(), place.variable(), end(moved));
            if (place.timer() != null) {
                moveTimer(instance.getId(), place.timer(), end(moved));
            }
        }
    }

    /**
     * A step that is about to read the variable and set the timer is touched too: if it runs right
     * now it read the old day, fails on the touched row and runs again.
     */
    private void moveTimer(String instanceId, String activity, Date end) {
        jobs(instanceId, activity)
                .forEach(timer -> managementService.setJobDuedate(timer.getId(), end));
        managementService
                .createJobQuery()
                .processInstanceId(instanceId)
                .messages()
                .list()
                .forEach(
                        step ->
                                managementService.setJobDuedate(
                                        step.getId(), Date.from(clock.instant())));
    }

    private List<Job> jobs(String instanceId, String activity) {
        return managementService
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .activityId(activity)
                .list();
    }

    private static Date end(MovedDeadline moved) {
        return Date.from(Deadlines.endOf(moved.newDue()));
    }
}
