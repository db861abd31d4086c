package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An open deadline whose last day is another one since the calendar changed.
 *
 * @param id of the deadline
 * @param subjectType what it belongs to: key of a user task, or "posting"
 */
public record MovedDeadline(
        UUID id,
        String subjectType,
        String subjectId,
        String ruleCode,
        LocalDate oldDue,
        LocalDate newDue) {}
