package vn.giamngheo.benefit;

import java.util.Arrays;
import java.util.List;

/** What became of one name on a list. */
public enum LineState {
    OPEN("Chưa cấp", true),
    /** With the body that decides. */
    SENT("Đã gửi, chờ trả lời", true),
    /** Came back with a reason; to be corrected and sent again. */
    RETURNED("Bị trả lại", true),
    ACCEPTED("Đã được chấp nhận, chưa giao", true),
    ISSUED("Đã cấp", false),
    REFUSED("Từ chối nhận", false),
    NOT_NEEDED("Không có nhu cầu", false),
    COVERED("Đã được hưởng theo diện khác", false),
    /** The right ended before anything was issued. */
    ENDED("Hết quyền hưởng", false);

    private final String label;
    private final boolean waiting;

    LineState(String label, boolean waiting) {
        this.label = label;
        this.waiting = waiting;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    /** Somebody still has to do something. */
    public boolean waiting() {
        return waiting;
    }

    /** Those in which somebody still has to do something. */
    public static List<LineState> allWaiting() {
        return Arrays.stream(values()).filter(LineState::waiting).toList();
    }
}
