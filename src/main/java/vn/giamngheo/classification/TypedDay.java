package vn.giamngheo.classification;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** A day as people type and read it, 05/10/2026. */
final class TypedDay {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private TypedDay() {}

    /** Empty for a text that is no day of the calendar. */
    static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip(), TYPED));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static String words(LocalDate day) {
        return READ.format(day);
    }
}
