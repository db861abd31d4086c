package vn.giamngheo.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a person, as far as the engine knows it: what to do and until when, not
 * whom it is about.
 *
 * @param name what to do, the task's Vietnamese name
 * @param process id of the process it belongs to
 * @param businessKey id of the subject of that process
 * @param remainingWorkingDays negative when overdue; null without a due date
 */
public record WaitingTask(
        String taskId,
        String taskKey,
        String name,
        String process,
        String businessKey,
        @Nullable LocalDate dueOn,
        @Nullable Integer remainingWorkingDays) {}
