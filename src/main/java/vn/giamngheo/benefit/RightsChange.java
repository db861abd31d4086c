package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be written so that a household holds what the law gives it: nothing else is touched.
 *
 * @param opened new rights
 */
record RightsChange(
        List<Ended> ended, List<Cancelled> cancelled, List<Moved> moved, List<RightPeriod> opened) {

    boolean isNothing() {
        return ended.isEmpty() && cancelled.isEmpty() && moved.isEmpty() && opened.isEmpty();
    }

    /**
     * A right that has no lawful day left.
     *
     * @param lastDay before today
     * @param reason Vietnamese sentence
     * @param goesOn whether the same benefit goes on the day after, on another ground, and its line
     *     with it
     */
    record Ended(UUID id, LocalDate lastDay, String reason, boolean goesOn) {}

    /** A right that was to begin and never will, or was opened and closed on one day. */
    record Cancelled(UUID id, String reason) {}

    /**
     * A right that holds and whose last day is known now, or is another one.
     *
     * @param lastDay null when no end is known any more
     */
    record Moved(UUID id, @Nullable LocalDate lastDay) {}
}
