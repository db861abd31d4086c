package vn.giamngheo.household;

/** What happened to a member since the register was written. */
public enum ChangeKind {
    DIED("Đã chết", "Ngày chết"),
    MOVED_OUT("Chuyển đi", "Ngày chuyển đi"),
    JOINED("Thành viên mới", "Ngày vào hộ");

    private final String label;
    private final String dayLabel;

    ChangeKind(String label, String dayLabel) {
        this.label = label;
        this.dayLabel = dayLabel;
    }

    /** Vietnamese words for people; for a member who leaves also the reason in the register. */
    public String label() {
        return label;
    }

    /** What the day on which it happened is called. */
    public String dayLabel() {
        return dayLabel;
    }

    /** Whether the member no longer lives in the household. */
    public boolean isDeparture() {
        return this != JOINED;
    }
}
