package vn.giamngheo.benefit.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InvalidInput;

/** Days and money as people type them. */
final class IssuanceInput {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private IssuanceInput() {}

    /**
     * Null for an empty text.
     *
     * @throws InvalidInput at the field for what is no day
     */
    static @Nullable LocalDate day(String text, String field) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip(), TYPED);
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput(field, "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/10/2026.");
        }
    }

    /** "1.500.000" or "1500000 đồng"; null for what is no whole number. */
    static @Nullable Long dong(String text) {
        var digits = text.replaceAll("[\\s.,]|đồng|đ", "");
        return digits.matches("[0-9]{1,15}") ? Long.valueOf(digits) : null;
    }
}
