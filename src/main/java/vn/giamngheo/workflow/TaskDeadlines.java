package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.Deadlines;

/**
 * The due date of a task, asked by the models as {@code ${taskDeadlines.dueAt(execution,
 * 'SURVEY')}}: computed by the calendar and stored with the clause it comes from.
 */
@Component("taskDeadlines")
public class TaskDeadlines {

    private final Deadlines deadlines;
    private final Clock clock;

    TaskDeadlines(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** 24:00 of the last day, counted from today by the rule of that code. */
    public Date dueAt(DelegateExecution execution, String ruleCode) {
        return dueAt(
                execution.getCurrentActivityId(),
                execution.getProcessBusinessKey(),
                ruleCode,
                LocalDate.now(clock));
    }

    /**
     * For a task that is not there yet: its deadline runs from an earlier day than its creation.
     *
     * @param day0 the day of the event, not counted
     */
    public Date dueAt(String taskKey, String businessKey, String ruleCode, LocalDate day0) {
        var deadline = deadlines.set(taskKey, businessKey, ruleCode, day0);
        return Date.from(Deadlines.endOf(deadline.dueOn()));
    }

    /** The task is done: its deadline no longer runs. */
    void done(DelegateTask task) {
        deadlines.met(
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                LocalDate.now(clock));
    }
}
