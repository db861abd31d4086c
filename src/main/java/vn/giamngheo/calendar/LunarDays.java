package vn.giamngheo.calendar;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * Days of the Vietnamese lunar calendar (<i>âm lịch</i>). It is not the Chinese one: months begin
 * by the time of Ha Noi, so that Tết 2030 is 2 February here and 3 February there.
 */
final class LunarDays {

    private static final int THIRD_MONTH = 3;
    private static final int TENTH = 10;

    private LunarDays() {}

    /** Mồng một Tết of the lunar year that begins in this year. */
    static LocalDate tet(int year) {
        return ofCivilCalendar(VietnameseCalendar.ofTet(year));
    }

    /** Giỗ Tổ Hùng Vương: 10/3 âm lịch. */
    static LocalDate hungKings(int year) {
        return ofCivilCalendar(
                VietnameseCalendar.of(
                        EastAsianYear.forGregorian(year),
                        EastAsianMonth.valueOf(THIRD_MONTH),
                        TENTH));
    }

    private static LocalDate ofCivilCalendar(VietnameseCalendar day) {
        return day.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
