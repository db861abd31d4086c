package vn.giamngheo.approval;

import vn.giamngheo.shared.PovertyCategory;

/** The four lists of a review, which the decision recognises (Mẫu số 02). */
public enum ResultList {
    POOR("ngheo", "Hộ nghèo"),
    NEAR_POOR("can-ngheo", "Hộ cận nghèo"),
    ESCAPED_POVERTY("thoat-ngheo", "Hộ thoát nghèo"),
    ESCAPED_NEAR_POVERTY("thoat-can-ngheo", "Hộ thoát cận nghèo");

    private final String path;
    private final String label;

    ResultList(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** As it stands in an address; the first list for a name nobody knows. */
    public static ResultList named(String path) {
        for (var list : values()) {
            if (list.path.equals(path)) {
                return list;
            }
        }
        return POOR;
    }

    /** Name in an address. */
    public String path() {
        return path;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    boolean holds(ResultLine line) {
        return switch (this) {
            case POOR -> line.after() == PovertyCategory.POOR;
            case NEAR_POOR -> line.after() == PovertyCategory.NEAR_POOR;
            case ESCAPED_POVERTY ->
                    line.before() == PovertyCategory.POOR
                            && line.after() != null
                            && line.after() != PovertyCategory.POOR;
            case ESCAPED_NEAR_POVERTY ->
                    line.before() == PovertyCategory.NEAR_POOR
                            && line.after() == PovertyCategory.NOT_POOR;
        };
    }
}
