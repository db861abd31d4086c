package vn.giamngheo.classification;

/** The toilet that the household uses (<i>loại nhà tiêu</i>). */
public enum Toilet {
    SEPTIC("Tự hoại, bán tự hoại", true),
    POUR_FLUSH("Thấm dội nước", true),
    VENTILATED_PIT("Chìm có ống thông hơi", true),
    TWO_VAULT("Hai ngăn", true),
    OTHER_HYGIENIC("Loại hợp vệ sinh tương tự", true),
    NOT_HYGIENIC("Loại khác, không hợp vệ sinh", false),
    NONE("Không có nhà tiêu", false);

    private final String label;
    private final boolean hygienic;

    Toilet(String label, boolean hygienic) {
        this.label = label;
        this.hygienic = hygienic;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    boolean hygienic() {
        return hygienic;
    }
}
