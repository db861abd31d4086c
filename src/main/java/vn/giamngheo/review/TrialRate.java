package vn.giamngheo.review;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * How many of the resident households are of a class, on record and under the standard tried, and
 * what the commune's plan wanted.
 *
 * @param target null when the plan says nothing for the year
 */
public record TrialRate(
        PovertyCategory category, Share before, Share after, @Nullable Target target) {

    /** How a share stands to the target. */
    public enum Standing {
        WITHIN,
        ABOVE,
        /** Households that are not determined, or not counted, decide it. */
        OPEN
    }

    /**
     * A part of the resident households; a span while some households are not determined.
     *
     * @param residents resident households of the commune, the denominator; null when a village was
     *     not counted
     */
    public record Share(int least, int most, @Nullable Integer residents) {

        /** Exactly, without rounding. */
        public Standing against(Target target) {
            if (residents == null || residents == 0) {
                return Standing.OPEN;
            }
            var allowed = (long) target.mostPerMille() * residents;
            if (most * 1000L <= allowed) {
                return Standing.WITHIN;
            }
            return least * 1000L > allowed ? Standing.ABOVE : Standing.OPEN;
        }
    }

    /**
     * @param mostPerMille of resident households
     * @param source the plan
     * @param mark how far it was checked
     */
    public record Target(int mostPerMille, String source, String mark) {}
}
