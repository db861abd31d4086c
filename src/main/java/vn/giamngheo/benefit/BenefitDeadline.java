package vn.giamngheo.benefit;

import org.jspecify.annotations.Nullable;

/**
 * How long the commune's official may take.
 *
 * @param days null where neither law nor commune has set any
 * @param kind WORKING or CALENDAR; null without days
 * @param clause the law's clause; empty when the commune set it for itself
 * @param internal set by the commune ("nội bộ"), not by law
 * @param others periods of law for those who decide afterwards, in words
 */
public record BenefitDeadline(
        @Nullable Integer days,
        @Nullable String kind,
        String clause,
        boolean internal,
        String others) {

    /** "10 ngày làm việc (nội bộ)". */
    public String words() {
        if (days == null) {
            return "Chưa quy định";
        }
        var length = days + ("WORKING".equals(kind) ? " ngày làm việc" : " ngày");
        return internal ? length + " (nội bộ)" : length;
    }
}
