package vn.giamngheo.classification;

/** What a member lives by: what the indicator of employment looks at. */
public enum WorkState {
    SELF_EMPLOYED("Tự làm: sản xuất, kinh doanh của gia đình"),
    WAGE_CONTRACT("Làm công ăn lương, có hợp đồng lao động"),
    WAGE_NO_CONTRACT("Làm công ăn lương thường xuyên, không có hợp đồng lao động"),
    CASUAL("Làm thời vụ, không thường xuyên"),
    SEEKING("Không có việc làm, có khả năng và muốn làm việc"),
    STUDYING("Đang đi học"),
    NOT_SEEKING("Không có nhu cầu làm việc (nội trợ, nghỉ hưu, già yếu)"),
    UNABLE("Không có khả năng lao động");

    private final String label;

    WorkState(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
