package vn.giamngheo.review.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.TypedDay;

/** Reads what was typed; what cannot be read is named at its field and is null. */
final class Fields {

    static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Map<String, String> entered;
    private final InputErrors errors = new InputErrors();

    Fields(Map<String, String> entered) {
        this.entered = entered;
    }

    InputErrors errors() {
        return errors;
    }

    String text(String name) {
        return entered.getOrDefault(name, "").strip();
    }

    @Nullable Integer wholeNumber(String name, String sentence) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException unreadable) {
            errors.add(name, sentence);
            return null;
        }
    }

    @Nullable LocalDate day(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        var day = TypedDay.of(text);
        if (day == null) {
            errors.add(
                    name,
                    "“%s” không phải ngày có trong lịch. Ghi ngày/tháng/năm, ví dụ 05/10/2026."
                            .formatted(text));
        }
        return day;
    }
}
