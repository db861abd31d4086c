package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Until when something has to be done (<i>thời hạn</i>), and why. Keeps the clause and the length
 * it was counted by, so that a later change of the rule does not move it; a change of the calendar
 * counts it again.
 *
 * @param subjectType what the deadline belongs to: "posting", "village-review"
 * @param startOn day 0, which is not counted
 * @param days null when the end is a date of the year
 * @param basis LAW or INTERNAL
 * @param whoseTime decides a doubt about a day off
 * @param dueOn last day; the period ends at 24:00
 * @param metOn when it was done, null while open
 */
public record Deadline(
        UUID id,
        String subjectType,
        String subjectId,
        String ruleCode,
        LocalDate startOn,
        @Nullable Integer days,
        DayKind dayKind,
        String clause,
        String basis,
        WhoseTime whoseTime,
        LocalDate dueOn,
        @Nullable LocalDate metOn) {

    /** Whether the law set it; otherwise it is internal ("nội bộ"). */
    public boolean statutory() {
        return basis.equals("LAW");
    }
}
