package vn.giamngheo.review;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/** What a household would be under a standard that is tried. */
public enum TrialClass {
    POOR("Hộ nghèo"),
    NEAR_POOR("Hộ cận nghèo"),
    NOT_POOR("Hộ không nghèo"),
    /** The standard's data, or the answers, do not reach. */
    UNDETERMINED("Chưa xác định");

    private final String label;

    TrialClass(String label) {
        this.label = label;
    }

    static TrialClass of(@Nullable PovertyCategory category) {
        return category == null ? UNDETERMINED : valueOf(category.name());
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    /** Whether it is another class than the one of record. */
    public boolean differsFrom(PovertyCategory before) {
        return this != of(before);
    }
}
