package vn.giamngheo.approval.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.giamngheo.approval.PostedLists.PostedHousehold;
import vn.giamngheo.approval.PostedLists.PostedList;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Bài đọc trên loa: tells people that a list hangs, where and until when. Names nobody: who wants
 * to know goes to the board.
 */
final class LoudspeakerText {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'ngày' d 'tháng' M 'năm' yyyy");

    private LoudspeakerText() {}

    /**
     * @param commune "Xã Quang Khải"
     */
    static List<String> of(
            PostedList list,
            LocalDate postedOn,
            LocalDate endsOn,
            List<PostedHousehold> households,
            String commune) {
        var village = lowerFirst(list.villageName());
        var body = "Ủy ban nhân dân " + lowerFirst(commune);
        return List.of(
                "Kính thưa bà con %s.".formatted(village),
                "%s thông báo %s rà soát hộ nghèo, hộ cận nghèo năm %d của %s."
                        .formatted(
                                body,
                                list.ofReverification() ? "kết quả phúc tra sau" : "kết quả",
                                list.year(),
                                village),
                "Danh sách có %d hộ: %d hộ nghèo, %d hộ cận nghèo, %d hộ không nghèo."
                        .formatted(
                                households.size(),
                                count(households, PovertyCategory.POOR),
                                count(households, PovertyCategory.NEAR_POOR),
                                count(households, PovertyCategory.NOT_POOR)),
                "Danh sách được niêm yết tại nhà văn hóa %s và trụ sở %s, từ %s đến hết %s."
                        .formatted(village, body, DAY.format(postedOn), DAY.format(endsOn)),
                "Bà con xem danh sách. Ai thấy kết quả của hộ mình hoặc hộ khác chưa đúng, mời gặp"
                        + " trưởng thôn hoặc Ban Chỉ đạo rà soát tại trụ sở "
                        + body
                        + " để khiếu nại, chậm nhất "
                        + DAY.format(endsOn)
                        + ".",
                "Trân trọng thông báo.");
    }

    private static long count(List<PostedHousehold> households, PovertyCategory category) {
        return households.stream().filter(household -> household.after() == category).count();
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
