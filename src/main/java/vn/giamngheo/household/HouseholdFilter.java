package vn.giamngheo.household;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What a search is narrowed by.
 *
 * @param text part of a member's name, accents or not, part of a household code, or a whole
 *     identity number; blank for all
 * @param villageKey null for all villages
 * @param category class held today, null for all
 */
public record HouseholdFilter(
        String text, @Nullable String villageKey, @Nullable PovertyCategory category) {

    public static HouseholdFilter none() {
        return new HouseholdFilter("", null, null);
    }
}
