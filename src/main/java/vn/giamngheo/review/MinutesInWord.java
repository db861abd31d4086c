package vn.giamngheo.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.document.MeetingMinutesDocument;
import vn.giamngheo.document.MeetingMinutesDocument.Attendee;
import vn.giamngheo.document.OfficialWording;

/** The minutes as the tags of the DOCX template take them. */
final class MinutesInWord {

    private static final String DOTS = "................................................";

    private MinutesInWord() {}

    static Map<String, Object> values(MeetingMinutesDocument minutes) {
        Map<String, Object> values = new HashMap<>();
        values.put("co_quan", OfficialWording.capitals("UBND " + minutes.body().unitName()));
        values.put("thon", OfficialWording.capitals(minutes.villageName()));
        values.put("dia_danh_ngay_thang", minutes.body().placeName() + ", " + day(minutes));
        values.put("du_thao", minutes.draft() ? "DỰ THẢO" : "");
        values.put("ve_viec", minutes.subject());
        values.put("mo_dau", opening(minutes));
        values.put("chu_tri", words(minutes.chair()));
        values.put("thu_ky", words(minutes.secretary()));
        putGroup(values, "ban_chi_dao", minutes.steeringCommittee());
        putGroup(values, "doan_the", minutes.partyAndMassOrganisations());
        putGroup(values, "mat_tran", minutes.fatherlandFront());
        values.put("ho_du_hop", households(minutes));
        values.put(
                "ra_soat_vien",
                minutes.enumerators() == null
                        ? "....."
                        : OfficialWording.count(minutes.enumerators()));
        values.put(
                "nguoi_du_hop",
                minutes.presentAtStart() == null
                        ? ""
                        : "Số người dự họp khi bắt đầu: %s người."
                                .formatted(OfficialWording.count(minutes.presentAtStart())));
        values.put(
                "thay_doi",
                minutes.changes().stream()
                        .map(change -> Map.of("thay_doi_nguoi_du", change.words()))
                        .toList());
        values.put("ket_qua", results(minutes));
        values.put("ket_luan", conclusion(minutes));
        values.put("y_kien_khac", orDots(minutes.otherOpinions()));
        values.put(
                "giam_sat",
                minutes.supervision().stream()
                        .map(
                                said ->
                                        Map.of(
                                                "ngay", OfficialWording.shortDate(said.givenOn()),
                                                "nguoi_ghi", said.by(),
                                                "y_kien", said.words()))
                        .toList());
        values.put("ket_thuc", closing(minutes));
        values.put("dai_dien_ho_ky", String.join(", ", minutes.householdRepresentatives()));
        values.put("thu_ky_ky", minutes.secretary().fullName());
        values.put("chu_tri_ky", minutes.chair().fullName());
        return values;
    }

    private static void putGroup(Map<String, Object> values, String list, List<Attendee> people) {
        values.put("so_" + list, people.isEmpty() ? "....." : OfficialWording.count(people.size()));
        values.put(
                list,
                people.stream()
                        .map(
                                person ->
                                        Map.of(
                                                "ho_ten", person.fullName(),
                                                "chuc_vu", person.post(),
                                                "don_vi", person.unit()))
                        .toList());
    }

    private static String opening(MeetingMinutesDocument minutes) {
        var village = minutes.villageName();
        return "Hôm nay, vào hồi %s, %s, tại %s, %s, %s tổ chức họp dân để thống nhất kết quả rà soát."
                .formatted(
                        minutes.startedAt() == null
                                ? "..... giờ ..... phút"
                                : OfficialWording.timeInWords(minutes.startedAt()),
                        day(minutes),
                        orDots(minutes.place()),
                        village.substring(0, 1).toLowerCase(Locale.ROOT) + village.substring(1),
                        minutes.body().unitName());
    }

    private static String day(MeetingMinutesDocument minutes) {
        return minutes.date() == null
                ? "ngày ..... tháng ..... năm ....."
                : OfficialWording.dateInWords(minutes.date());
    }

    private static String words(Attendee person) {
        return "ông (bà) "
                + orDots(person.fullName())
                + (person.post().isEmpty() ? "" : ", chức vụ: " + person.post())
                + (person.unit().isEmpty() ? "" : ", đơn vị: " + person.unit());
    }

    private static String households(MeetingMinutesDocument minutes) {
        return "Đại diện %s hộ gia đình trên tổng số %s hộ trong Danh sách hộ gia đình cần rà soát, đạt tỷ lệ %s."
                .formatted(
                        OfficialWording.count(minutes.householdsPresent()),
                        OfficialWording.count(minutes.householdsListed()),
                        OfficialWording.share(
                                minutes.householdsPresent(), minutes.householdsListed()));
    }

    private static List<Map<String, String>> results(MeetingMinutesDocument minutes) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (var result : minutes.results()) {
            Map<String, String> row = new HashMap<>();
            row.put("stt", String.valueOf(rows.size() + 1));
            row.put("ma_ho", result.householdCode());
            row.put("chu_ho", result.headName());
            row.put("b1", text(result.b1Score()));
            row.put("b2", text(result.b2Score()));
            row.put(
                    "phan_loai",
                    result.before() == null
                            ? result.result()
                            : result.before() + " → " + result.result());
            row.put("so_du", text(result.present()));
            row.put("so_dong_y", text(result.agreeing()));
            row.put("ty_le", result.share());
            row.put("thong_nhat", result.conclusion());
            row.put("ghi_chu", Objects.toString(result.note(), ""));
            rows.add(row);
        }
        return rows;
    }

    private static String conclusion(MeetingMinutesDocument minutes) {
        if (!minutes.voted()) {
            return "";
        }
        return "Kết quả: %s hộ thống nhất, %s hộ chưa thống nhất.%s"
                .formatted(
                        OfficialWording.count(minutes.agreedCount()),
                        OfficialWording.count(minutes.refusedCount()),
                        minutes.refusedCount() == 0
                                ? ""
                                : " Các hộ chưa thống nhất được rà soát lại và đưa ra cuộc họp tiếp"
                                        + " theo.");
    }

    private static String closing(MeetingMinutesDocument minutes) {
        return "Cuộc họp kết thúc vào hồi %s cùng ngày. Biên bản được đọc cho người dự họp cùng nghe và lập thành 02 bản: 01 bản lưu tại thôn, 01 bản gửi Ban Chỉ đạo rà soát cấp xã./."
                .formatted(
                        minutes.endedAt() == null
                                ? "..... giờ ..... phút"
                                : OfficialWording.timeInWords(minutes.endedAt()));
    }

    private static String orDots(@Nullable String text) {
        return text == null || text.isEmpty() ? DOTS : text;
    }

    private static String text(@Nullable Integer number) {
        return Objects.toString(number, "");
    }
}
