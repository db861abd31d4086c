package vn.giamngheo.review;

/** Why a household is surveyed: listed, not agreed at the meeting, contested, or sent back. */
public enum ReviewOrigin {
    LIST("Rà soát theo danh sách"),
    MEETING("Rà soát lại sau họp dân"),
    COMPLAINT("Phúc tra theo khiếu nại"),
    OPINION("Phúc tra theo ý kiến của cấp trên");

    private final String label;

    ReviewOrigin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Belongs to the village's own course, which waits for it before the next meeting. */
    boolean isOfVillage() {
        return this == LIST || this == MEETING;
    }
}
