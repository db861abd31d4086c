package vn.giamngheo.classification;

/**
 * Where a version of the law's data stands between one person's entry and another's confirmation.
 */
public enum LawState {
    DRAFT("Đang nhập"),
    SUBMITTED("Chờ người thứ hai xác nhận"),
    CONFIRMED("Đã xác nhận"),
    SUPERSEDED("Đã được thay thế"),
    DISCARDED("Đã bỏ");

    private final String label;

    LawState(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
