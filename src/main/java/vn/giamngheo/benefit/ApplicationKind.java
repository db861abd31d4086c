package vn.giamngheo.benefit;

/** Why a benefit of somebody is looked at. */
public enum ApplicationKind {
    /** Somebody asks for it. */
    REQUEST("Đề nghị"),
    /** Somebody has it, and the household has left the list it hangs on. */
    RECHECK("Xem xét lại");

    private final String label;

    ApplicationKind(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
