package vn.giamngheo.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.calendar.ChangeHolidays.Consequence;
import vn.giamngheo.calendar.HolidayKind;
import vn.giamngheo.calendar.MoveLine;

/** Words of the calendar's pages. */
public final class CalendarWords {

    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    CalendarWords() {}

    public String weekday(LocalDate day) {
        return WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    }

    /** Who decided; what came with a release was decided by nobody here. */
    public String account(String account) {
        return account.equals("system") ? "Kèm theo ứng dụng" : account;
    }

    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (var kind : HolidayKind.values()) {
            kinds.put(kind.name(), kind.label());
        }
        return kinds;
    }

    static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("VERIFIED", "Đã đối chiếu với văn bản, thông báo");
        marks.put("FROM MEMORY", "Chưa đối chiếu văn bản");
        marks.put("UNVERIFIED", "Chưa xác minh: chỉ kéo dài thời gian của người dân");
        return marks;
    }

    /** What will happen, in sentences. */
    static List<String> consequences(Consequence consequence) {
        var count = consequence.count();
        if (count == 0) {
            return List.of("Không thời hạn nào đang tính phải dời.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "%d thời hạn đang tính dời ngày, cùng hạn của việc và hẹn giờ của quy trình."
                        .formatted(count));
        var told =
                consequence.moved().stream()
                        .filter(MoveLine::takesFromCitizens)
                        .mapToLong(MoveLine::count)
                        .sum();
        if (told > 0) {
            sentences.add(
                    "Thời gian của người dân ngắn đi ở %d thời hạn: Ban Chỉ đạo phải sửa ngày trên bản niêm yết và thông báo lại."
                            .formatted(told));
        }
        sentences.add("Thời hạn đã hết giữ nguyên; không thời hạn nào bị dời về trước hôm nay.");
        return sentences;
    }
}
