package vn.giamngheo.calendar;

/** How the days of a period are counted. */
public enum DayKind {
    WORKING("ngày làm việc"),
    CALENDAR("ngày"),
    FIXED_DATE("ngày cố định trong năm");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
