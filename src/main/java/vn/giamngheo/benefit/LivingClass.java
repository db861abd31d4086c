package vn.giamngheo.benefit;

/** What a household is in the eyes of the law on benefits, on one day. */
public enum LivingClass {
    /** Hộ nghèo. */
    POOR("Hộ nghèo"),
    /** Hộ cận nghèo. */
    NEAR_POOR("Hộ cận nghèo"),
    /** Hộ mới thoát nghèo, thoát cận nghèo: at most three years since it left the lists. */
    NEWLY_ESCAPED("Hộ mới thoát nghèo, thoát cận nghèo"),
    /** Hộ làm nông, lâm, ngư nghiệp có mức sống trung bình. */
    AVG_AGRI("Hộ làm nông, lâm, ngư nghiệp có mức sống trung bình"),
    /** Hộ có mức sống trung bình that lives by other work. */
    AVG("Hộ có mức sống trung bình"),
    /** None of these. */
    OTHER("Hộ khác");

    private final String label;

    LivingClass(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
