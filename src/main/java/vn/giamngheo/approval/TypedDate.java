package vn.giamngheo.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.giamngheo.shared.TypedDay;

/** A date as a form of the engine hands it in (ISO) or as a person types it ("5/10/2026"). */
final class TypedDate {

    private TypedDate() {}

    static Optional<LocalDate> read(String text) {
        var written = text.strip();
        if (written.contains("/")) {
            return TypedDay.read(written);
        }
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
