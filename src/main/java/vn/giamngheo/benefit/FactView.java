package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact with where it comes from.
 *
 * @param memberId null for a fact of the household
 * @param to last day; null while it holds
 * @param surveyed taken over from a survey, otherwise entered by an official
 * @param enteredBy account; of a surveyed one whoever let the decision take effect
 * @param withdrawn entered by mistake; counts for nothing
 */
public record FactView(
        UUID id,
        UUID householdId,
        @Nullable UUID memberId,
        FactKind kind,
        String value,
        String detail,
        LocalDate from,
        @Nullable LocalDate to,
        boolean surveyed,
        String enteredBy,
        LocalDate enteredOn,
        boolean withdrawn) {

    /** The member, or the household. */
    public UUID subjectId() {
        return memberId == null ? householdId : memberId;
    }

    /** The words of its value. */
    public String valueWords() {
        return kind.choices().getOrDefault(value, value);
    }

    public boolean holdsOn(LocalDate day) {
        return !withdrawn && !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (to == null || !to.isBefore(otherFrom))
                && (otherTo == null || !otherTo.isBefore(from));
    }
}
