package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.calendar.WorkingDays;

/** Counts the working days a task has left and names the clause behind its last day. */
@Component
public class TaskDues {

    private final Deadlines deadlines;
    private final WorkingDays workingDays;
    private final Clock clock;

    TaskDues(Deadlines deadlines, WorkingDays workingDays, Clock clock) {
        this.deadlines = deadlines;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Null for no task or one without a last day. */
    public @Nullable TaskDue of(@Nullable OpenTask task) {
        if (task == null || task.dueOn() == null) {
            return null;
        }
        var deadline = deadlines.latest(task.taskKey(), task.businessKey()).orElse(null);
        return new TaskDue(
                task.dueOn(),
                workingDays.between(LocalDate.now(clock), task.dueOn()),
                deadline == null ? "" : deadline.clause(),
                deadline != null && deadline.statutory());
    }

    /** The last day of what is no task, "posting" or "review-round"; null without one. */
    public @Nullable TaskDue of(String subjectType, String subjectId) {
        return deadlines
                .latest(subjectType, subjectId)
                .filter(deadline -> deadline.metOn() == null)
                .map(
                        deadline ->
                                new TaskDue(
                                        deadline.dueOn(),
                                        workingDays.between(
                                                LocalDate.now(clock),
                                                deadline.dueOn(),
                                                deadline.whoseTime()),
                                        deadline.clause(),
                                        deadline.statutory()))
                .orElse(null);
    }
}
