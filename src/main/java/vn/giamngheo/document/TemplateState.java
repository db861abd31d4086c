package vn.giamngheo.document;

/** Where an office's version of a template stands. */
public enum TemplateState {
    DRAFT("Chờ xem thử"),
    ACTIVE("Đang dùng"),
    RETIRED("Đã dùng trước đây"),
    DISCARDED("Đã bỏ");

    private final String label;

    TemplateState(String label) {
        this.label = label;
    }

    /** Vietnamese words. */
    public String label() {
        return label;
    }
}
