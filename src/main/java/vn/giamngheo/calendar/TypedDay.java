package vn.giamngheo.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** A day as people type and read it, 05/10/2026. */
final class TypedDay {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private TypedDay() {}

    /** Null for a text that is no day of the calendar. */
    static @Nullable LocalDate of(String text) {
        try {
            return LocalDate.parse(text.strip(), TYPED);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    static String words(LocalDate day) {
        return READ.format(day);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
