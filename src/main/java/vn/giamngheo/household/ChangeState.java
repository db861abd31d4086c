package vn.giamngheo.household;

/** Where a proposed change of the register stands. */
public enum ChangeState {
    PROPOSED("Chờ xử lý"),
    ACCEPTED("Đã ghi vào sổ hộ"),
    REFUSED("Đã từ chối");

    private final String label;

    ChangeState(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
