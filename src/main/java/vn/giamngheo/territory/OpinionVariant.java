package vn.giamngheo.territory;

/** The possible readings of who gives the opinion; the law since July 2025 was not found. */
public enum OpinionVariant {
    /** The commune chair decides alone (phương án A). */
    NONE("Không xin ý kiến"),
    /** The district chair, as long as there were districts. */
    DISTRICT("Chủ tịch UBND cấp huyện"),
    /** The provincial chair (phương án B). */
    PROVINCE("Chủ tịch UBND cấp tỉnh");

    private final String label;

    OpinionVariant(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
