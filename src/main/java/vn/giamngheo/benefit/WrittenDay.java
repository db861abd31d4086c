package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InputErrors;

/** A day as people type and read it, 05/10/2026. */
final class WrittenDay {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private WrittenDay() {}

    /** Null and a sentence at the field for an empty text or one that is no day. */
    static @Nullable LocalDate required(
            String text, String field, String sentence, InputErrors errors) {
        errors.addIf(text.isBlank(), field, sentence);
        return optional(text, field, errors);
    }

    /** Null for an empty text; a sentence at the field for one that is no day. */
    static @Nullable LocalDate optional(String text, String field, InputErrors errors) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip(), TYPED);
        } catch (DateTimeParseException notADay) {
            errors.add(field, "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/10/2026.");
            return null;
        }
    }

    static String words(LocalDate day) {
        return READ.format(day);
    }
}
