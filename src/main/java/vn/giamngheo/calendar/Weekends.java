package vn.giamngheo.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Saturdays and Sundays, the weekly days of rest of offices. */
final class Weekends {

    private Weekends() {}

    static boolean contain(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
