package vn.giamngheo.shared;

/** The class a household is found to be in by the multidimensional standard. */
public enum PovertyCategory {
    /** Hộ nghèo, code N on certificates and lists. */
    POOR("Hộ nghèo", "N"),
    /** Hộ cận nghèo, code CN. */
    NEAR_POOR("Hộ cận nghèo", "CN"),
    /** Neither; has no code on lists. */
    NOT_POOR("Hộ không nghèo", "");

    private final String label;
    private final String code;

    PovertyCategory(String label, String code) {
        this.label = label;
        this.code = code;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    /** Code of the official lists: N, CN or empty. */
    public String code() {
        return code;
    }

    /** On one of the two lists the commune manages. */
    public boolean isListed() {
        return this != NOT_POOR;
    }
}
