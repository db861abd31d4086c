package vn.giamngheo.document;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.giamngheo.shared.PovertyCategory;

/** Invented people and papers for the tests of this module. */
final class Documents {

    static final IssuingBody BODY = new IssuingBody(null, "xã Bình Minh", "Bình Minh");

    static final List<String> INDICATORS =
            List.of(
                    "Việc làm",
                    "Người phụ thuộc trong hộ gia đình",
                    "Dinh dưỡng",
                    "Bảo hiểm y tế",
                    "Trình độ giáo dục của người lớn",
                    "Tình trạng đi học của trẻ em",
                    "Chất lượng nhà ở",
                    "Diện tích nhà ở bình quân đầu người",
                    "Nguồn nước sinh hoạt",
                    "Nhà tiêu hợp vệ sinh",
                    "Sử dụng dịch vụ viễn thông",
                    "Phương tiện phục vụ tiếp cận thông tin");

    private Documents() {}

    static MeetingMinutesDocument minutes(int households) {
        return new MeetingMinutesDocument(
                BODY,
                "Thôn Đông Hòa",
                "Rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023",
                LocalDate.of(2023, 11, 5),
                LocalTime.of(19, 30),
                LocalTime.of(21, 5),
                "Nhà văn hóa thôn",
                new MeetingMinutesDocument.Attendee("Đỗ Văn Khảm", "Trưởng thôn", ""),
                new MeetingMinutesDocument.Attendee(
                        "Ngô Thị Lựu", "Chi hội trưởng Phụ nữ", "thôn Đông Hòa"),
                List.of(
                        new MeetingMinutesDocument.Attendee(
                                "Bùi Quốc Nghĩa", "Phó Trưởng ban", "UBND xã Bình Minh"),
                        new MeetingMinutesDocument.Attendee(
                                "Lưu Thị Phượng", "Ủy viên", "UBND xã Bình Minh")),
                List.of(
                        new MeetingMinutesDocument.Attendee(
                                "Mạc Đình Quỳnh", "Bí thư chi bộ", "thôn Đông Hòa")),
                List.of(),
                25,
                40,
                4,
                IntStream.rangeClosed(1, households)
                        .mapToObj(
                                i ->
                                        new MeetingMinutesDocument.Result(
                                                "DH-%03d".formatted(i),
                                                name(i),
                                                100 + i % 9 * 5,
                                                i % 4 * 10,
                                                i % 2 == 0 ? "Hộ nghèo" : "Hộ cận nghèo",
                                                42,
                                                i % 3 == 0 ? 20 : 35,
                                                i % 3 != 0,
                                                i % 5 == 0 ? "Vắng chủ hộ" : null))
                        .toList(),
                null,
                List.of("Phí Văn Sậu"),
                true);
    }

    static PostedListDocument posted(int households) {
        return new PostedListDocument(
                BODY,
                OfficialWording.number(7, "TB-UBND"),
                LocalDate.of(2023, 11, 13),
                "Kết quả rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023",
                IntStream.rangeClosed(1, households)
                        .mapToObj(
                                i ->
                                        new PostedListDocument.Household(
                                                name(i),
                                                "Thôn Đông Hòa",
                                                i % 2 == 0
                                                        ? PovertyCategory.POOR
                                                        : PovertyCategory.NOT_POOR,
                                                PovertyCategory.NEAR_POOR))
                        .toList(),
                LocalDate.of(2023, 11, 13),
                LocalDate.of(2023, 11, 16),
                List.of("Nhà văn hóa thôn Đông Hòa", "Trụ sở UBND xã Bình Minh"),
                LocalDate.of(2023, 11, 16),
                "Ban Chỉ đạo rà soát, trụ sở UBND xã Bình Minh",
                Signature.steeringCommittee("Bùi Quốc Nghĩa"),
                false);
    }

    static DecisionDocument decision(int poor, int nearPoor, boolean training) {
        return new DecisionDocument(
                BODY,
                OfficialWording.number(5, "QĐ-UBND"),
                LocalDate.of(2023, 2, 5),
                "Công nhận danh sách hộ nghèo, hộ cận nghèo và danh sách hộ thoát nghèo, hộ thoát"
                        + " cận nghèo trên địa bàn xã Bình Minh năm 2023",
                List.of(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
                        "Căn cứ Nghị định số 07/2021/NĐ-CP ngày 27 tháng 01 năm 2021 của Chính phủ"
                                + " quy định chuẩn nghèo đa chiều giai đoạn 2021-2025",
                        "Căn cứ Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ"
                                + " tướng Chính phủ",
                        "Theo đề nghị của Ban Chỉ đạo rà soát xã Bình Minh"),
                households(poor),
                households(nearPoor),
                households(3),
                List.of(),
                "Quyết định này có hiệu lực kể từ ngày ký",
                "Văn phòng Ủy ban nhân dân xã, Ban Chỉ đạo rà soát xã, trưởng các thôn và các hộ"
                        + " gia đình có tên tại Điều 1",
                Signature.deputyForChair("Tạ Quang Thưởng"),
                List.of("Như Điều 3", "UBMTTQ xã và các đoàn thể", "Các thôn", "Lưu: VT."),
                training);
    }

    static CertificateDocument certificate(int number) {
        return new CertificateDocument(
                BODY,
                OfficialWording.number(number, "GCN-HN.HCN"),
                LocalDate.of(2023, 12, 15),
                name(number),
                "Kinh",
                "030055%06d".formatted(number),
                LocalDate.of(2021, 5, 9),
                "Thôn Đông Hòa, xã Bình Minh",
                List.of(
                        new CertificateDocument.Member(
                                name(number), "Kinh", "Chủ hộ", 1955, Sex.MALE, null),
                        new CertificateDocument.Member(
                                "Vũ Thị Ỷ", "Kinh", "Vợ", 1957, Sex.FEMALE, null),
                        new CertificateDocument.Member(
                                "Trịnh Ngọc Ánh",
                                "Kinh",
                                "Cháu",
                                2012,
                                Sex.FEMALE,
                                "Nhập khẩu tháng 3 năm 2022")),
                2022,
                2025,
                List.of(
                        new CertificateDocument.YearlyResult(
                                2023,
                                PovertyCategory.POOR,
                                new TreeSet<>(Set.of(1, 4, 12)),
                                LocalDate.of(2023, 12, 15),
                                Signature.deputyForChair("Tạ Quang Thưởng"))),
                INDICATORS,
                true);
    }

    /**
     * A household that lacks {@code lacks} indicators and answered {@code questions} of form B1.
     */
    static ResultExplanationDocument explanation(int lacks, int questions, int members) {
        var names = IntStream.rangeClosed(1, members).mapToObj(Documents::name).toList();
        return new ResultExplanationDocument(
                BODY,
                LocalDate.of(2023, 10, 12),
                name(3),
                "DH-003",
                "Thôn Đông Hòa",
                members,
                2023,
                2,
                new ResultExplanationDocument.Result(
                        "Chuẩn nghèo đa chiều 2022-2025, khu vực nông thôn",
                        "Hộ nghèo",
                        "Điểm B1 là 120, không quá 140; điểm B2 là %d, từ 30 trở lên: hộ nghèo theo"
                                        .formatted(lacks * 10)
                                + " điểm a khoản 2 Điều 3 Nghị định 07/2021/NĐ-CP.",
                        120,
                        140,
                        lacks * 10,
                        30),
                null,
                new ResultExplanationDocument.IncomeScore(
                        "Bảng điểm B1 nông thôn Đồng bằng sông Hồng, phiên bản 1",
                        IntStream.rangeClosed(1, questions)
                                .mapToObj(
                                        i ->
                                                new ResultExplanationDocument.Item(
                                                        i,
                                                        "Số người làm việc có lương hưu hoặc trợ"
                                                                + " cấp ưu đãi hằng tháng",
                                                        "Có từ 1 đến 2 người trong hộ",
                                                        5 * i))
                                .toList()),
                IntStream.rangeClosed(1, lacks)
                        .mapToObj(
                                i ->
                                        new ResultExplanationDocument.Lack(
                                                i,
                                                INDICATORS.get(i - 1),
                                                "Có %d thành viên từ 6 tuổi trở lên hiện không có"
                                                                .formatted(members)
                                                        + " thẻ bảo hiểm y tế còn hạn sử dụng.",
                                                i <= 6 ? names : List.of()))
                        .toList(),
                List.of(
                        "Điểm B1 tăng 10 điểm: năm trước 110, năm nay 120.",
                        "Hộ có thêm thiếu hụt về nhà tiêu hợp vệ sinh.",
                        "Thành viên " + name(5) + " đã chuyển đi ngày 05/03/2023."),
                List.of(
                        "Cần giảm ít nhất 2 chỉ số thiếu hụt để không còn là hộ nghèo.",
                        "Dễ nhất là: bảo hiểm y tế cho một thành viên, nhà tiêu hợp vệ sinh."),
                List.of(
                        "Nghị định 07/2021/NĐ-CP, Điều 3",
                        "Thông tư 07/2021/TT-BLĐTBXH, Phụ lục III và IV"),
                "classify-household:NAT-2022:v1",
                true,
                true);
    }

    static ScreeningReplyDocument screeningReply(List<String> features) {
        return new ScreeningReplyDocument(
                BODY,
                null,
                LocalDate.of(2023, 9, 12),
                name(9),
                "Thôn Đông Hòa, xã Bình Minh",
                "rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023",
                LocalDate.of(2023, 9, 5),
                5,
                9,
                4,
                features,
                "Thông tư 07/2021/TT-BLĐTBXH, Phụ lục II",
                Signature.committee("Tạ Quang Thưởng"),
                List.of("Như trên", "Lưu: VT."),
                false);
    }

    static List<DecisionDocument.Household> households(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        i ->
                                new DecisionDocument.Household(
                                        name(i),
                                        1940 + i % 50,
                                        i % 2 == 0 ? Sex.MALE : Sex.FEMALE,
                                        "Kinh",
                                        "Thôn Đông Hòa",
                                        1 + i % 6,
                                        100 + i % 9 * 5,
                                        i % 4 * 10,
                                        i % 7 == 0 ? "Phát sinh mới" : null))
                .toList();
    }

    static String name(int i) {
        var family = List.of("Nguyễn", "Trần", "Phạm", "Đặng", "Vũ", "Quách");
        var given = List.of("Ngẫm", "Thủy", "Lượng", "Hường", "Kỷ", "Duệ", "Ổi");
        return family.get(i % family.size())
                + " Thị "
                + given.get(i % given.size())
                + " "
                + roman(i);
    }

    /** Tells one invented person from the next without looking like a number column. */
    private static String roman(int i) {
        var words = List.of("An", "Bảo", "Chi", "Dung", "Én", "Giang", "Hà", "Khôi", "Lạc", "Mừng");
        return words.get(i / 100 % 10) + " " + words.get(i / 10 % 10) + " " + words.get(i % 10);
    }
}
