package vn.giamngheo.classification;

/** The monthly social allowance (<i>trợ cấp xã hội hằng tháng</i>) that a member receives. */
public enum Allowance {
    NONE("Không hưởng"),
    ELDERLY("Người cao tuổi hưởng trợ cấp"),
    DISABLED("Người khuyết tật hưởng trợ cấp"),
    OTHER("Hưởng trợ cấp thuộc diện khác");

    private final String label;

    Allowance(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
