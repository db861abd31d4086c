package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed number.
 *
 * @param communeKey null for the whole country
 * @param to last day; null while it holds
 */
record DatedNumber(
        String code,
        @Nullable String communeKey,
        LocalDate from,
        @Nullable LocalDate to,
        long value,
        String legalBasis,
        String mark) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
