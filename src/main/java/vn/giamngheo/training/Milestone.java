package vn.giamngheo.training;

/** How far the autopilot is to go; in the order of the year. */
public enum Milestone {
    LIST_CONFIRMED("Chốt xong danh sách hộ cần rà soát"),
    HOUSEHOLDS_SURVEYED("Rà soát xong các hộ, chờ họp dân"),
    MEETINGS_HELD("Họp dân xong, chờ niêm yết"),
    POSTED_OUT("Niêm yết, phúc tra xong, chờ lập hồ sơ"),
    DOSSIER_SENT("Trình xong hồ sơ, chờ ý kiến cấp trên"),
    OPINION_GIVEN("Có ý kiến cấp trên, chờ ký quyết định"),
    ROUND_CLOSED("Ký quyết định, lập giấy chứng nhận, kết thúc đợt");

    private final String label;

    Milestone(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
