package vn.giamngheo.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One task on a person's list.
 *
 * @param name what to do, the task's Vietnamese name
 * @param subject whom or what it is about
 * @param remainingWorkingDays negative when overdue; null without a due date
 * @param clause where the deadline comes from; null without one
 */
public record InboxItem(
        String taskId,
        String taskKey,
        String name,
        String subject,
        @Nullable String villageKey,
        @Nullable LocalDate dueOn,
        @Nullable Integer remainingWorkingDays,
        @Nullable String clause,
        boolean statutory) {

    public boolean overdue() {
        return remainingWorkingDays != null && remainingWorkingDays < 0;
    }
}
