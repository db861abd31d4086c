package vn.giamngheo.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A year of the calendar. Nothing is counted in a year until an administrator has confirmed its
 * days off.
 *
 * @param confirmedBy null while it is a proposal
 * @param confirmedOn null while it is a proposal, and for a year that came with a release
 */
public record CalendarYear(
        int year,
        State state,
        String proposedBy,
        @Nullable String confirmedBy,
        @Nullable LocalDate confirmedOn) {

    /** Whether the year is counted in. */
    public enum State {
        PROPOSED,
        CONFIRMED
    }

    public boolean confirmed() {
        return state == State.CONFIRMED;
    }
}
