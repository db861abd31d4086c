package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take, and by which clause (<i>căn cứ</i>): the law's period, or one the
 * committee set for itself.
 *
 * @param days null when the rule is a date of the year
 * @param fixedMonth month of the fixed date, else null
 * @param fixedDay day of the fixed date, else null
 * @param basis LAW or INTERNAL
 * @param mark how far the rule was checked
 */
public record DeadlineRule(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String name,
        @Nullable Integer days,
        DayKind dayKind,
        @Nullable Integer fixedMonth,
        @Nullable Integer fixedDay,
        WhoseTime whoseTime,
        String clause,
        String basis,
        String mark) {

    public boolean statutory() {
        return basis.equals("LAW");
    }

    /** Length as printed: "3 ngày làm việc", "ngày 14/12". */
    public String length() {
        return dayKind == DayKind.FIXED_DATE
                ? "ngày %02d/%02d".formatted(fixedDay, fixedMonth)
                : days + " " + dayKind.label();
    }

    /** The date of the year on which the period ends; only for such rules. */
    MonthDay fixedDate() {
        if (fixedMonth == null || fixedDay == null) {
            throw new IllegalStateException("Rule " + code + " has no fixed date");
        }
        return MonthDay.of(fixedMonth, fixedDay);
    }

    /** The same rule with another length, by another clause. */
    DeadlineRule lasting(int workingDays, String otherClause) {
        return new DeadlineRule(
                code,
                validFrom,
                validTo,
                name,
                workingDays,
                DayKind.WORKING,
                null,
                null,
                whoseTime,
                otherClause,
                basis,
                mark);
    }

    public int requireDays() {
        if (days == null) {
            throw new IllegalStateException("Rule " + code + " counts no days");
        }
        return days;
    }
}
