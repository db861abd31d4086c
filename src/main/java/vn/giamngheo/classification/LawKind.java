package vn.giamngheo.classification;

/** What the law fixes and the application keeps as dated versions. */
public enum LawKind {
    STANDARD("Chuẩn nghèo"),
    POINT_TABLE("Bảng điểm B1"),
    CAUSES("Nguyên nhân nghèo"),
    NEEDS("Nhu cầu hỗ trợ"),
    FORM_A("Phiếu A");

    private final String label;

    LawKind(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
