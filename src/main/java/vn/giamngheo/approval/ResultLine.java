package vn.giamngheo.approval;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.shared.PovertyCategory;

/**
 * One household of a review by name, with its class before and after.
 *
 * @param after null until classified
 */
public record ResultLine(
        UUID reviewId,
        HouseholdSummary household,
        PovertyCategory before,
        @Nullable PovertyCategory after) {

    public boolean changed() {
        return before != after;
    }

    /** "Trước là hộ cận nghèo", or that nothing changed. */
    public String change() {
        if (after == null) {
            return "Chưa phân loại";
        }
        return changed() ? "Trước là " + lower(before) : "Không thay đổi";
    }

    private static String lower(PovertyCategory category) {
        return "h" + category.label().substring(1);
    }
}
