package vn.giamngheo.review;

/**
 * Who takes part in a village meeting (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 3), in the order of
 * the minutes (Thông tư 07/2021/TT-BLĐTBXH, Phụ lục V).
 */
public enum InviteeCategory {
    VILLAGE_HEAD("Trưởng thôn, chủ trì", true),
    STEERING_COMMITTEE("Ban Chỉ đạo rà soát cấp xã", true),
    POVERTY_OFFICER("Công chức làm công tác giảm nghèo", true),
    PARTY_AND_MASS_ORGANISATION("Chi bộ, đoàn thể", true),
    /** Invited to supervise, so not among those who agree or not: see docs/adr/0016. */
    FATHERLAND_FRONT("Mặt trận Tổ quốc cấp xã, giám sát", false),
    ENUMERATOR("Rà soát viên", true),
    REVIEWED_HOUSEHOLD("Hộ được rà soát", true),
    OTHER_HOUSEHOLD("Hộ khác trong thôn", true);

    private final String label;
    private final boolean counted;

    InviteeCategory(String label, boolean counted) {
        this.label = label;
        this.counted = counted;
    }

    /** Words for people. */
    public String label() {
        return label;
    }

    /** Whether a person of this kind counts among those present when a vote is taken. */
    public boolean counted() {
        return counted;
    }
}
