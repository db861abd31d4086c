package vn.giamngheo.approval.web;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.approval.PostedLists.PostedList;
import vn.giamngheo.calendar.DueWords;

/**
 * A list with the working days it still hangs.
 *
 * @param remaining null while it does not hang
 */
record PostingRow(PostedList list, @Nullable Integer remaining) {

    /** "còn 2 ngày làm việc". */
    public String countdown() {
        if (remaining == null) {
            return list.state().equals("PREPARED") ? "chờ niêm yết" : "đã kết thúc";
        }
        if (remaining < 0) {
            return "đã hết thời gian niêm yết";
        }
        return remaining == 0 ? "hôm nay là ngày cuối" : DueWords.of(remaining);
    }
}
