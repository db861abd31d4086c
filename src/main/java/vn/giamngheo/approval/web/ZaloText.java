package vn.giamngheo.approval.web;

import java.util.Locale;
import vn.giamngheo.approval.PostedLists.PostedList;
import vn.giamngheo.approval.PostingPeriods.Period;
import vn.giamngheo.document.OfficialWording;

/**
 * Nội dung gửi Zalo: a few lines for the village's group, with the address at which the list can be
 * read while it hangs. Names nobody.
 */
final class ZaloText {

    private ZaloText() {}

    /**
     * @param commune "Xã Quang Khải"
     * @param address public address of the list
     */
    static String of(PostedList list, Period period, String commune, String address) {
        var village = lowerFirst(list.villageName());
        return String.join(
                "\n",
                "Thông báo: %s rà soát hộ nghèo, hộ cận nghèo năm %d, %s, %s."
                        .formatted(
                                list.ofReverification() ? "kết quả phúc tra sau" : "kết quả",
                                list.year(),
                                village,
                                lowerFirst(commune)),
                "Niêm yết từ ngày %s đến hết ngày %s tại nhà văn hóa %s và trụ sở UBND %s."
                        .formatted(
                                OfficialWording.shortDate(period.from()),
                                OfficialWording.shortDate(period.to()),
                                village,
                                lowerFirst(commune)),
                "Xem danh sách: " + address,
                "Ai không đồng ý, gặp trưởng thôn, Ban Chỉ đạo rà soát hoặc Mặt trận Tổ quốc xã để"
                        + " khiếu nại, chậm nhất 24 giờ 00 ngày "
                        + OfficialWording.shortDate(period.to())
                        + ".");
    }

    private static String lowerFirst(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
