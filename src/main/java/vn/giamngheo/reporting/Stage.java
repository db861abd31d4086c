package vn.giamngheo.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the progress board counts, each by one condition over the latest review of a household, so
 * that a count and the list behind it can never differ.
 */
public enum Stage {
    TO_REVIEW("can-ra-soat", "Cần rà soát", "true"),
    SURVEYED("da-ra-soat", "Đã rà soát", "state <> 'OPEN'"),
    CLASSIFIED("da-phan-loai", "Đã phân loại", "state IN ('CLASSIFIED', 'SCREENED_OUT')"),
    SCREENED_OUT("phieu-a", "Phiếu A loại", "state = 'SCREENED_OUT'"),
    AGREED("da-hop-dan", "Đã họp dân thống nhất", "agreed"),
    POSTED("dang-niem-yet", "Đang niêm yết", "posted AND NOT contested"),
    CONTESTED("dang-phuc-tra", "Đang phúc tra", "contested"),
    POSTED_OUT("da-niem-yet", "Đã niêm yết xong", "posted_out AND NOT contested"),
    POOR("ho-ngheo", "Hộ nghèo", "category = 'POOR'"),
    NEAR_POOR("ho-can-ngheo", "Hộ cận nghèo", "category = 'NEAR_POOR'"),
    NOT_POOR("khong-ngheo", "Không nghèo", "category = 'NOT_POOR' AND state = 'CLASSIFIED'");

    private final String path;
    private final String label;
    private final String condition;

    Stage(String path, String label, String condition) {
        this.path = path;
        this.label = label;
        this.condition = condition;
    }

    /** Vietnamese words, the head of its column. */
    public String label() {
        return label;
    }

    /** As it stands in the address of its list. */
    public String path() {
        return path;
    }

    public static Optional<Stage> ofPath(String path) {
        return Arrays.stream(values()).filter(stage -> stage.path.equals(path)).findFirst();
    }

    String condition() {
        return condition;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
