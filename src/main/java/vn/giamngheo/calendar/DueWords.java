package vn.giamngheo.calendar;

/** Says how much time is left, the same on every page. */
public final class DueWords {

    private static final int SOON = 3;

    private DueWords() {}

    /**
     * "còn 2 ngày làm việc", "hết hạn hôm nay", "quá hạn 2 ngày làm việc".
     *
     * @param remaining working days left; negative when overdue
     */
    public static String of(int remaining) {
        if (remaining < 0) {
            return "quá hạn %d ngày làm việc".formatted(-remaining);
        }
        return remaining == 0 ? "hết hạn hôm nay" : "còn %d ngày làm việc".formatted(remaining);
    }

    /** Style beside the words: red when late, never the colour alone. */
    public static String style(int remaining) {
        if (remaining < 0) {
            return "gn-late";
        }
        return remaining <= SOON ? "gn-soon" : "gn-calm";
    }
}
