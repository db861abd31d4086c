package vn.giamngheo.calendar;

import java.time.DayOfWeek;
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

    WorkingCalendar(List<Holiday> holidays) {
        this.daysOff = days(holidays, h -> h.kind().isDayOff() && h.isCertain());
        this.daysOffInDoubt = days(holidays, h -> h.kind().isDayOff() && !h.isCertain());
        // the same doubt: a worked Saturday nobody verified shortens no period
        this.workedSaturdays = days(holidays, h -> !h.kind().isDayOff() && h.isCertain());
        this.years =
                holidays.stream()
                        .map(h -> h.day().getYear())
                        .collect(Collectors.toUnmodifiableSet());
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
                            + " chưa có, nên chưa tính được thời hạn. Quản trị viên nhập lịch nghỉ"
                            + " năm "
                            + day.getYear()
                            + " trước.");
        }
        if (workedSaturdays.contains(day)) {
            return true;
        }
        var weekend =
                day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        var offInDoubt = whose == WhoseTime.CITIZEN && daysOffInDoubt.contains(day);
        return !weekend && !daysOff.contains(day) && !offInDoubt;
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

    /** Working days from the day after {@code today} to {@code due}; negative when overdue. */
    int between(LocalDate today, LocalDate due) {
        if (due.isBefore(today)) {
            return -between(due, today);
        }
        var count = 0;
        for (var day = today.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
            if (isWorkingDay(day, WhoseTime.AUTHORITY)) {
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
