package vn.giamngheo.calendar;

/** Why a day differs from its weekday. */
public enum HolidayKind {
    STATUTORY("Nghỉ lễ, tết"),
    COMPENSATION("Nghỉ bù"),
    SWAP_OFF("Nghỉ hoán đổi"),
    SWAP_WORK("Làm bù");

    private final String label;

    HolidayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether no work is done on such a day. */
    public boolean isDayOff() {
        return this != SWAP_WORK;
    }
}
