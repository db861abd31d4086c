package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number of the catalogue, confirmed or not.
 *
 * @param communeKey null for the whole country
 * @param note why it was sent back or dropped
 * @param version count of changes
 */
public record NumberView(
        UUID id,
        NumberKind kind,
        @Nullable String communeKey,
        LocalDate from,
        @Nullable LocalDate to,
        long value,
        String legalBasis,
        String mark,
        EntryState state,
        String note,
        String enteredBy,
        @Nullable String confirmedBy,
        int version) {

    public String period() {
        return PeriodWords.of(from, to);
    }

    public String markWords() {
        return RuleMark.words(mark);
    }

    public String valueWords() {
        return NumberWords.of(kind.unit(), value);
    }

    public boolean holdsOn(LocalDate day) {
        return state == EntryState.CONFIRMED
                && !day.isBefore(from)
                && (to == null || !day.isAfter(to));
    }
}
