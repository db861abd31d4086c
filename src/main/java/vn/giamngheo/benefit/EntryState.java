package vn.giamngheo.benefit;

/** Where an entry of the catalogue stands between the one who enters and the one who confirms. */
public enum EntryState {
    DRAFT("Đang nhập"),
    SUBMITTED("Chờ xác nhận"),
    CONFIRMED("Đã xác nhận"),
    REPLACED("Đã thay thế"),
    DROPPED("Đã bỏ");

    private final String label;

    EntryState(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == DRAFT || this == SUBMITTED;
    }
}
