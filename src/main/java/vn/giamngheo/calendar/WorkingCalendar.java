package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.giamngheo.shared.BusinessException;

/**
 * Counting of working days (<i>ngày làm việc</i>) over the known days off: Monday to Friday, less
 * the days off, plus the Saturdays worked in exchange. A day off that is not verified is in doubt,
 * and doubt goes in favour of the citizen (see {@link WhoseTime}). A year nobody entered is
 * refused, not guessed.
 */
final class WorkingCalendar {

    private final Set<LocalDate> daysOff;
    private final Set<LocalDate> daysOffInDoubt;
    private final Set<LocalDate> workedSaturdays;
    private final Set<Integer> years;

    /**
     * @param holidays the days that stand
     * @param confirmedYears the years one may count in
     */
    WorkingCalendar(List<Holiday> holidays, Set<Integer> confirmedYears) {
        this.daysOff = days(holidays, h -> h.kind().isDayOff() && h.isCertain());
        this.daysOffInDoubt = days(holidays, h -> h.kind().isDayOff() && !h.isCertain());
        // the same doubt: a worked Saturday nobody verified shortens no period
        this.workedSaturdays = days(holidays, h -> !h.kind().isDayOff() && h.isCertain());
        this.years = Set.copyOf(confirmedYears);
    }

    private static Set<LocalDate> days(List<Holiday> holidays, Predicate<Holiday> wanted) {
        return holidays.stream()
                .filter(wanted)
                .map(Holiday::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean isWorkingDay(LocalDate day, WhoseTime whose) {
        if (!years.contains(day.getYear())) {
            throw new BusinessException(
                    "CALENDAR_MISSING",
                    "Lịch nghỉ năm "
                            + day.getYear()
                            + " chưa có, nên chưa tính được thời hạn. Quản trị viên lập và xác nhận"
                            + " lịch nghỉ năm "
                            + day.getYear()
                            + " trước.");
        }
        return isWorked(day, whose);
    }

    private boolean isWorked(LocalDate day, WhoseTime whose) {
        if (workedSaturdays.contains(day)) {
            return true;
        }
        var offInDoubt = whose == WhoseTime.CITIZEN && daysOffInDoubt.contains(day);
        return !Weekends.contain(day) && !daysOff.contains(day) && !offInDoubt;
    }

    /** The day on which the n-th working day after {@code day0} falls; day 0 is not counted. */
    LocalDate after(LocalDate day0, int workingDays, WhoseTime whose) {
        requirePositive(workingDays);
        var day = day0;
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day, whose)) {
                left--;
            }
        }
        return day;
    }

    /** The n-th day after {@code day0}, or the next working day when that is a day off. */
    LocalDate afterCalendarDays(LocalDate day0, int days, WhoseTime whose) {
        requirePositive(days);
        var day = day0.plusDays(days);
        while (!isWorkingDay(day, whose)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The last day of a period of that many days, counted as its kind says. */
    LocalDate due(LocalDate day0, int days, DayKind kind, WhoseTime whose) {
        return switch (kind) {
            case WORKING -> after(day0, days, whose);
            case CALENDAR -> afterCalendarDays(day0, days, whose);
            case FIXED_DATE -> throw new IllegalArgumentException("A fixed date is not counted");
        };
    }

    /**
     * Working days from the day after {@code today} to {@code due}; negative when overdue. Only
     * tells people how long: a year that is not confirmed yet is counted by what stands in it, so
     * that the list of what is overdue opens in January too.
     */
    int between(LocalDate today, LocalDate due, WhoseTime whose) {
        if (due.isBefore(today)) {
            return -between(due, today, whose);
        }
        var count = 0;
        for (var day = today.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            if (isWorked(day, whose)) {
                count++;
            }
        }
        return count;
    }

    private static void requirePositive(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A period has at least one day, not " + days);
        }
    }
}
