package vn.giamngheo.benefit;

/** How far a list has come. */
public enum IssuanceState {
    /** The owner checks who is on it. */
    PREPARING("Đang kiểm tra danh sách"),
    /** The chair decides. */
    SUBMITTED("Chờ Chủ tịch duyệt"),
    /** It is handed over line by line. */
    APPROVED("Đang cấp"),
    /** No line is open any more. */
    DONE("Đã cấp xong");

    private final String label;

    IssuanceState(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
