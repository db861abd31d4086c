package vn.giamngheo.benefit;

/** Why the rights of many households are looked at (<i>mở quyền hưởng chính sách</i>). */
public enum RunCause {
    DECISION("Quyết định công nhận"),
    REGISTER("Mở quyền theo sổ hộ"),
    MEMBER_EVENT("Thay đổi của hộ, của thành viên"),
    CALENDAR("Theo lịch"),
    RULE_CHANGE("Thay đổi quy định, mức hưởng"),
    RETRY("Xét lại hộ chưa xét được");

    private final String label;

    RunCause(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
