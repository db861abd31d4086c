package vn.giamngheo.approval;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** A date as a form of the engine hands it in (ISO) or as a person types it ("5/10/2026"). */
final class TypedDate {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDate() {}

    static Optional<LocalDate> read(String text) {
        var written = text.strip();
        try {
            return Optional.of(
                    written.contains("/")
                            ? LocalDate.parse(written, TYPED)
                            : LocalDate.parse(written));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
