package vn.giamngheo.benefit.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people type on the pages of requests; null for what cannot be read. */
final class Typed {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_DIGITS = 15;

    private Typed() {}

    /** "05/10/2023". */
    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip(), DAY);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
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
