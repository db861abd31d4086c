package vn.giamngheo.shared;

/** Where a household lives, which decides the income line (khu vực). */
public enum Area {
    RURAL("nông thôn"),
    URBAN("thành thị");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
