package vn.giamngheo.calendar;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts working days (<i>ngày làm việc</i>) by the calendar of days off. The rows are kept for a
 * minute, so that a day entered on another node is seen soon.
 */
@Component
public class WorkingDays {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final Holidays holidays;
    private volatile @Nullable Loaded loaded;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /**
     * The n-th working day after {@code day0}, which is not counted; a period of an authority.
     *
     * @throws vn.giamngheo.shared.BusinessException CALENDAR_MISSING when a year was not entered
     */
    public LocalDate after(LocalDate day0, int workingDays) {
        return after(day0, workingDays, WhoseTime.AUTHORITY);
    }

    /** Like {@link #after(LocalDate, int)}, with doubtful days off decided by whose time it is. */
    public LocalDate after(LocalDate day0, int workingDays, WhoseTime whose) {
        return calendar().after(day0, workingDays, whose);
    }

    /** The n-th calendar day; if it is a day off, the next working day (BLDS 2015, Điều 148). */
    public LocalDate afterCalendarDays(LocalDate day0, int days) {
        return afterCalendarDays(day0, days, WhoseTime.AUTHORITY);
    }

    /** Like {@link #afterCalendarDays(LocalDate, int)}, see {@link WhoseTime}. */
    public LocalDate afterCalendarDays(LocalDate day0, int days, WhoseTime whose) {
        return calendar().afterCalendarDays(day0, days, whose);
    }

    /**
     * Working days left until the end of {@code due}: 0 on the day itself, negative when overdue.
     */
    public int between(LocalDate today, LocalDate due) {
        return calendar().between(today, due);
    }

    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day, WhoseTime.AUTHORITY);
    }

    private WorkingCalendar calendar() {
        var current = loaded;
        if (current == null || System.nanoTime() - current.at() > KEPT_NANOS) {
            current = new Loaded(new WorkingCalendar(holidays.all()), System.nanoTime());
            loaded = current;
        }
        return current.calendar();
    }

    private record Loaded(WorkingCalendar calendar, long at) {}
}
