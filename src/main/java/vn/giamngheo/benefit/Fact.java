package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated fact about a person or a household.
 *
 * @param value a code of the kind
 * @param to last day; null while it holds
 */
public record Fact(FactKind kind, String value, LocalDate from, @Nullable LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
