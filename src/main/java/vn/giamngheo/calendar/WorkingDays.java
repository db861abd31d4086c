package vn.giamngheo.calendar;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts working days (<i>ngày làm việc</i>) by the calendar of days off. For pages the rows are
 * kept for a minute, so that a day entered on another node is seen soon; what sets a deadline
 * counts by the calendar as it stands.
 */
@Component
public class WorkingDays {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final Holidays holidays;
    private final CalendarVersion version;
    private volatile @Nullable Loaded loaded;

    WorkingDays(Holidays holidays, CalendarVersion version) {
        this.holidays = holidays;
        this.version = version;
    }

    /**
     * The n-th working day after {@code day0}, which is not counted; a period of an authority.
     *
     * @throws vn.giamngheo.shared.BusinessException CALENDAR_MISSING when a year was not confirmed
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
        return between(today, due, WhoseTime.AUTHORITY);
    }

    /** Like {@link #between(LocalDate, LocalDate)}, see {@link WhoseTime}. */
    public int between(LocalDate today, LocalDate due, WhoseTime whose) {
        return calendar().between(today, due, whose);
    }

    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day, WhoseTime.AUTHORITY);
    }

    /** The calendar as it stands; nobody changes it until the transaction ends. */
    WorkingCalendar held() {
        var now = version.share();
        var current = loaded;
        if (current == null || current.version() != now) {
            current = load(now);
            loaded = current;
        }
        return current.calendar();
    }

    /** The days were changed: what is kept no longer holds. */
    void forget() {
        loaded = null;
    }

    private WorkingCalendar calendar() {
        var current = loaded;
        if (current == null || System.nanoTime() - current.at() > KEPT_NANOS) {
            current = load(version.now());
            loaded = current;
        }
        return current.calendar();
    }

    private Loaded load(long asOf) {
        return new Loaded(
                new WorkingCalendar(holidays.all(), holidays.confirmedYears()),
                asOf,
                System.nanoTime());
    }

    private record Loaded(WorkingCalendar calendar, long version, long at) {}
}
