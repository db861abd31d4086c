package vn.giamngheo.security.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;

/** Reads a day as people type it, 05/10/2026; the use case says what is wrong with none. */
final class TypedDay {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    static @Nullable LocalDate of(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
