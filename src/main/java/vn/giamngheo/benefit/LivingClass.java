package vn.giamngheo.benefit;

/**
 * What a household is in the eyes of the law on benefits, in the order in which the law looks: who
 * newly escaped may be of average living standard on the same day.
 */
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

    /** On the list of poor or near-poor households. */
    public boolean isListed() {
        return this == POOR || this == NEAR_POOR;
    }

    /** Decided about a household that is not listed. */
    public boolean isAverageStandard() {
        return this == AVG_AGRI || this == AVG;
    }
}
