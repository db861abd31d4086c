package vn.giamngheo.classification;

/** The school level that a member attends now (<i>đang học</i>), lowest first. */
public enum Schooling {
    NONE("Không đi học"),
    PRESCHOOL("Mầm non"),
    PRIMARY("Tiểu học"),
    LOWER_SECONDARY("Trung học cơ sở"),
    UPPER_SECONDARY("Trung học phổ thông"),
    VOCATIONAL("Sơ cấp, trung cấp, cao đẳng nghề"),
    HIGHER("Cao đẳng, đại học trở lên");

    private final String label;

    Schooling(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
