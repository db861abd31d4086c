package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.TypedDay;

/** Days of a form whose other fields are looked at too. */
final class WrittenDay {

    private WrittenDay() {}

    /** Null and a sentence at the field for an empty text or one that is no day. */
    static @Nullable LocalDate required(
            String text, String field, String sentence, InputErrors errors) {
        errors.addIf(text.isBlank(), field, sentence);
        return optional(text, field, errors);
    }

    /** Null for an empty text; a sentence at the field for one that is no day. */
    static @Nullable LocalDate optional(String text, String field, InputErrors errors) {
        var day = TypedDay.of(text);
        errors.addIf(
                day == null && !text.isBlank(),
                field,
                "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/10/2026.");
        return day;
    }
}
