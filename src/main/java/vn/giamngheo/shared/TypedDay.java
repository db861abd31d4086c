package vn.giamngheo.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day as people type and read it, 05/10/2026. */
public final class TypedDay {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private TypedDay() {}

    /** Empty for a text that is no day of the calendar; the use case says what to do. */
    public static Optional<LocalDate> read(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.strip(), TYPED));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** As {@link #read}, null for a text that is no day. */
    public static @Nullable LocalDate of(@Nullable String text) {
        return read(text).orElse(null);
    }

    public static String words(LocalDate day) {
        return READ.format(day);
    }
}
