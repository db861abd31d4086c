package vn.giamngheo.classification;

/** The highest qualification that a member has (<i>bằng cấp cao nhất</i>). */
public enum Education {
    NONE("Chưa tốt nghiệp tiểu học"),
    PRIMARY("Tốt nghiệp tiểu học"),
    LOWER_SECONDARY("Tốt nghiệp trung học cơ sở"),
    UPPER_SECONDARY("Tốt nghiệp trung học phổ thông"),
    VOCATIONAL("Có bằng, chứng chỉ sơ cấp, trung cấp, cao đẳng nghề"),
    ON_THE_JOB("Được doanh nghiệp tuyển dụng, đào tạo, có chứng nhận"),
    HIGHER("Cao đẳng, đại học trở lên");

    private final String label;

    Education(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }
}
