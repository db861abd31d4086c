package vn.giamngheo.benefit.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;

/** What people type on the pages of lists and requests; null for what cannot be read. */
final class Typed {

    private static final int MOST_DIGITS = 15;

    private Typed() {}

    /**
     * Null for an empty text.
     *
     * @throws InvalidInput at the field for what is no day
     */
    static @Nullable LocalDate day(String text, String field) {
        if (text.isBlank()) {
            return null;
        }
        return TypedDay.read(text)
                .orElseThrow(
                        () ->
                                new InvalidInput(
                                        field,
                                        "Nhập ngày theo dạng ngày/tháng/năm, ví dụ 05/10/2026."));
    }

    /** "50.000.000", with or without marks between the digits. */
    static @Nullable Long amount(String text) {
        var digits = text.replaceAll("[.,\\s\\u00A0]", "").replaceAll("(đồng|đ)$", "");
        return digits.matches("\\d{1," + MOST_DIGITS + "}") ? Long.valueOf(digits) : null;
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
