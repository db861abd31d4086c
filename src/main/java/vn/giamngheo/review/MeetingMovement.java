package vn.giamngheo.review;

import vn.giamngheo.shared.PovertyCategory;

/**
 * What a result means for a household, in the order in which a meeting takes them up: mainly newly
 * poor, newly near-poor and leaving households (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 3).
 */
public enum MeetingMovement {
    NEWLY_POOR("Vào danh sách hộ nghèo"),
    NEWLY_NEAR_POOR("Vào danh sách hộ cận nghèo"),
    LEAVES_POVERTY("Thoát nghèo"),
    LEAVES_NEAR_POVERTY("Thoát cận nghèo"),
    UNCHANGED("");

    private final String label;

    MeetingMovement(String label) {
        this.label = label;
    }

    /** Words for people; empty when nothing changes. */
    public String label() {
        return label;
    }

    static MeetingMovement of(PovertyCategory before, PovertyCategory now) {
        if (before == now) {
            return UNCHANGED;
        }
        return switch (before) {
            case POOR -> LEAVES_POVERTY;
            case NEAR_POOR -> now == PovertyCategory.POOR ? NEWLY_POOR : LEAVES_NEAR_POVERTY;
            case NOT_POOR -> now == PovertyCategory.POOR ? NEWLY_POOR : NEWLY_NEAR_POOR;
        };
    }
}
