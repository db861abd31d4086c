package vn.giamngheo.workflow;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine keeps the last day of a deadline besides the due date of its task: the calendar
 * may move it. Implemented by the module that owns the process.
 */
public interface DeadlineTimers {

    Collection<Place> places();

    /**
     * One place.
     *
     * @param subjectType of the deadline: key of a user task, or "posting"
     * @param process that carries the variable
     * @param subjectVariable variable that holds the subject's id; null when it is the business key
     * @param variable date that holds 24:00 of the last day
     * @param timer activity that waits for it; null when none does
     */
    record Place(
            String subjectType,
            String process,
            @Nullable String subjectVariable,
            String variable,
            @Nullable String timer) {}
}
