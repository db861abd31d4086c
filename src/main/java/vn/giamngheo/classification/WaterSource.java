package vn.giamngheo.classification;

/** Where the household takes its domestic water from (<i>nguồn nước sinh hoạt chính</i>). */
public enum WaterSource {
    PIPED("Nước máy", true),
    BORED_WELL("Giếng khoan", true),
    PROTECTED_WELL("Giếng đào được bảo vệ", true),
    PROTECTED_SPRING("Nước khe, mó được bảo vệ", true),
    RAIN("Nước mưa", true),
    BOTTLED("Nước đóng chai, đóng bình", true),
    OTHER("Nguồn khác: giếng, khe, mó không được bảo vệ, nước ao hồ, sông suối", false);

    private final String label;
    private final boolean clean;

    WaterSource(String label, boolean clean) {
        this.label = label;
        this.clean = clean;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    boolean clean() {
        return clean;
    }
}
