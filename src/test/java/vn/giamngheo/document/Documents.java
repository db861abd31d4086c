package vn.giamngheo.document;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
                                                i % 7 == 0 ? "Hộ không nghèo" : null,
                                                i % 2 == 0 ? "Hộ nghèo" : "Hộ cận nghèo",
                                                42,
                                                i % 3 == 0 ? 20 : 35,
                                                i % 3 != 0,
                                                i % 5 == 0 ? "Vắng chủ hộ" : null))
                        .toList(),
                null,
                List.of("Phí Văn Sậu"),
                42,
                List.of(
                        new MeetingMinutesDocument.PresenceChange(LocalTime.of(20, 15), -1, 41),
                        new MeetingMinutesDocument.PresenceChange(LocalTime.of(20, 40), 3, 44)),
                List.of(
                        new MeetingMinutesDocument.Supervision(
                                LocalDate.of(2023, 11, 5),
                                "Cuộc họp dân chủ, đúng trình tự.",
                                "Lại Thị Nụ")),
                false,
                true);
    }

    /** Minutes of a meeting of which nothing is known but whom it is about. */
    static MeetingMinutesDocument draftMinutes() {
        return new MeetingMinutesDocument(
                BODY,
                "Thôn Đông Hòa",
                "Rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023",
                null,
                null,
                null,
                "",
                new MeetingMinutesDocument.Attendee("", "Trưởng thôn", ""),
                new MeetingMinutesDocument.Attendee("", "", ""),
                List.of(),
                List.of(),
                List.of(),
                0,
                1,
                null,
                List.of(
                        new MeetingMinutesDocument.Result(
                                "DH-001",
                                name(1),
                                105,
                                10,
                                null,
                                "Hộ cận nghèo",
                                null,
                                null,
                                null,
                                null)),
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                true,
                false);
    }

    static InvitationDocument invitation() {
        return new InvitationDocument(
                BODY,
                "Thôn Đông Hòa",
                LocalDate.of(2023, 11, 1),
                "họp dân thống nhất kết quả rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023 (18"
                        + " hộ)",
                LocalDate.of(2023, 11, 5),
                LocalTime.of(19, 30),
                "Nhà văn hóa thôn",
                18,
                "Đỗ Văn Khảm",
                List.of(
                        new InvitationDocument.Guest("Ngô Thị Lựu", "Chi hội trưởng Phụ nữ", ""),
                        new InvitationDocument.Guest("Mạc Đình Quỳnh", "Bí thư chi bộ", "")),
                true);
    }

    static RequestReceiptDocument requestReceipt() {
        return new RequestReceiptDocument(
                BODY,
                LocalDate.of(2023, 11, 14),
                "Đỗ Thị Ngoãn",
                "Thôn Đông Hòa, xã Bình Minh",
                "Cho vay hộ nghèo",
                "Mua hai con bò sinh sản.",
                "50.000.000 đồng",
                List.of("Giấy đề nghị vay vốn (mẫu 01/TD)"),
                List.of("Biên bản họp tổ tiết kiệm và vay vốn (mẫu 10A/TD hoặc 10C/TD)"),
                "Tô Thị Ngân",
                null,
                "",
                false);
    }

    /**
     * @param reasons how many reasons there are
     */
    static RequestRefusalDocument requestRefusal(int reasons) {
        return new RequestRefusalDocument(
                BODY,
                OfficialWording.number(9, "TB-UBND"),
                LocalDate.of(2023, 11, 17),
                "Đỗ Thị Ngoãn",
                "Thôn Đông Hòa, xã Bình Minh",
                LocalDate.of(2023, 11, 14),
                "Cho vay hộ nghèo",
                "Nghị định 78/2002/NĐ-CP",
                IntStream.rangeClosed(1, reasons)
                        .mapToObj(
                                each ->
                                        "Hộ không có tên trong danh sách hộ nghèo được công nhận"
                                                + " tại ngày đề nghị.")
                        .toList(),
                Signature.chair("Tạ Quang Thưởng"),
                false);
    }

    /**
     * @param borrowers how many borrowers stand on the list
     */
    static LoanConfirmationDocument loanConfirmation(int borrowers) {
        return new LoanConfirmationDocument(
                BODY,
                OfficialWording.number(3, "XN-UBND"),
                LocalDate.of(2023, 11, 20),
                "Tổ tiết kiệm và vay vốn thôn Đông Hòa 1",
                "Ngân hàng Chính sách xã hội",
                IntStream.rangeClosed(1, borrowers)
                        .mapToObj(
                                each ->
                                        new LoanConfirmationDocument.Borrower(
                                                "Đỗ Thị Ngoãn",
                                                "Thôn Đông Hòa",
                                                "Hộ nghèo",
                                                "Cho vay hộ nghèo",
                                                "50.000.000",
                                                "Mua hai con bò sinh sản"))
                        .toList(),
                Signature.deputyForChair("Tạ Quang Thưởng"),
                false);
    }

    static LegalAidReferralDocument legalAidReferral() {
        return new LegalAidReferralDocument(
                BODY,
                null,
                null,
                "Trung tâm Trợ giúp pháp lý nhà nước",
                "Đỗ Thị Ngoãn",
                "12/03/1961",
                "Thôn Đông Hòa, xã Bình Minh",
                "Hộ nghèo. Người thuộc hộ nghèo được trợ giúp pháp lý (Luật Trợ giúp pháp lý 2017,"
                        + " Điều 7 khoản 2).",
                LocalDate.of(2023, 11, 14),
                "Tranh chấp ranh giới đất ở với hộ liền kề.",
                List.of("Đơn yêu cầu trợ giúp pháp lý", "Giấy chứng nhận hộ nghèo"),
                Signature.committee(""),
                false);
    }

    static ComplaintReceiptDocument receipt() {
        return new ComplaintReceiptDocument(
                BODY,
                "Đỗ Thị Ngoãn",
                "Thôn Đông Hòa, xã Bình Minh",
                "Nguyễn Thị Ngẫm - thôn Đông Hòa",
                "Hộ này có người đi làm công ty từ tháng 6.",
                LocalDateTime.of(2023, 11, 14, 16, 55),
                "Trụ sở UBND xã Bình Minh",
                "Tô Thị Ngân",
                2,
                LocalDate.of(2023, 11, 23),
                "Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4",
                false);
    }

    /**
     * @param reasons how many reasons the new result has
     */
    static ComplaintAnswerDocument answer(int reasons) {
        return new ComplaintAnswerDocument(
                BODY,
                OfficialWording.number(8, "TB-UBND"),
                LocalDate.of(2023, 11, 24),
                "Đỗ Thị Ngoãn",
                "Thôn Đông Hòa, xã Bình Minh",
                "Ngày 14/11/2023 ông (bà) khiếu nại về kết quả rà soát của hộ Nguyễn Thị Ngẫm.",
                "Ông Lưu Văn Tiệp, rà soát viên, đã phúc tra ngày 20/11/2023.",
                "Trước phúc tra: hộ nghèo.",
                "Sau phúc tra: hộ cận nghèo.",
                IntStream.rangeClosed(1, reasons)
                        .mapToObj(i -> "Chỉ số thứ %d: hộ không còn thiếu hụt.".formatted(i))
                        .toList(),
                "Kết quả rà soát của hộ thay đổi theo khiếu nại.",
                "Kết quả phúc tra được niêm yết công khai 03 ngày làm việc.",
                Signature.chair("Tạ Quang Thưởng"),
                false);
    }

    /**
     * @param households how many are on each of its two lists
     */
    static OpinionReportDocument report(int households) {
        return new OpinionReportDocument(
                BODY,
                OfficialWording.number(5, "BC-UBND"),
                LocalDate.of(2023, 11, 27),
                "Kết quả rà soát hộ nghèo, hộ cận nghèo năm 2023 và xin ý kiến",
                "Chủ tịch Ủy ban nhân dân huyện Tứ Kỳ",
                "Thực hiện Quyết định số 24/2021/QĐ-TTg, Ủy ban nhân dân xã báo cáo như sau:",
                List.of("Số hộ được rà soát: 42 hộ.", "Hộ nghèo: 12 hộ, hộ cận nghèo: 15 hộ."),
                List.of(
                        new OpinionReportDocument.Village(
                                "Thôn Đông Hòa",
                                "210",
                                22,
                                7,
                                "3,33%",
                                9,
                                "4,29%",
                                2,
                                3,
                                1,
                                "05/11/2023",
                                "13/11/2023 - 16/11/2023"),
                        new OpinionReportDocument.Village(
                                "Thôn Đoài",
                                "chưa có",
                                20,
                                5,
                                "chưa tính được",
                                6,
                                "chưa tính được",
                                1,
                                2,
                                2,
                                "06/11/2023",
                                "14/11/2023 - 17/11/2023"),
                        new OpinionReportDocument.Village(
                                "Cả xã",
                                "chưa có",
                                42,
                                12,
                                "chưa tính được",
                                15,
                                "chưa tính được",
                                3,
                                5,
                                3,
                                "",
                                "")),
                "Đã tiếp nhận và giải quyết 01 khiếu nại.",
                List.of(
                        new OpinionReportDocument.Complaint(
                                "Nguyễn Thị Ngẫm, thôn Đông Hòa",
                                "14/11/2023",
                                "Người dân",
                                "Hộ nghèo thành hộ cận nghèo")),
                List.of("Các thôn đã họp đủ thành phần."),
                List.of(),
                "Kính đề nghị Chủ tịch Ủy ban nhân dân huyện cho ý kiến.",
                List.of(
                        new OpinionReportDocument.Annex(
                                "I", "Hộ nghèo, hộ cận nghèo sau rà soát", reported(households)),
                        new OpinionReportDocument.Annex(
                                "II", "Hộ thoát nghèo", reported(households))),
                Signature.deputyForChair("Tạ Quang Thưởng"),
                List.of("Như trên", "Lưu: VT"),
                false);
    }

    private static List<OpinionReportDocument.Household> reported(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(
                        i ->
                                new OpinionReportDocument.Household(
                                        name(i),
                                        1950 + i % 50,
                                        i % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                                        "Kinh",
                                        "Thôn Đông Hòa",
                                        1 + i % 6,
                                        100 + i % 40,
                                        10 * (i % 6),
                                        i % 3 == 0 ? "Hộ cận nghèo" : "Hộ nghèo",
                                        i % 4 == 0 ? "Không thuộc danh sách" : "Hộ nghèo"))
                .toList();
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
                "03 ngày làm việc, theo Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4",
                List.of("Nhà văn hóa thôn Đông Hòa", "Trụ sở UBND xã Bình Minh"),
                LocalDate.of(2023, 11, 16),
                "Ban Chỉ đạo rà soát, trụ sở UBND xã Bình Minh",
                "https://binhminh.example/cong-khai/niem-yet/Zm9yIHRlc3RzIG9ubHkgZm9yIHRlc3Rz",
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

    /** 300 households over the four lists; some names and notes need several lines. */
    static DecisionDocument decisionOf300() {
        var one = decision(0, 0, false);
        return new DecisionDocument(
                one.body(),
                one.number(),
                one.date(),
                one.subject(),
                one.legalBases(),
                wordy(households(120)),
                wordy(households(100)),
                wordy(households(50)),
                wordy(households(30)),
                one.effect(),
                one.responsible(),
                one.signature(),
                one.recipients(),
                false);
    }

    private static List<DecisionDocument.Household> wordy(
            List<DecisionDocument.Household> households) {
        return IntStream.range(0, households.size())
                .mapToObj(
                        i -> {
                            var each = households.get(i);
                            return i % 4 != 0
                                    ? each
                                    : new DecisionDocument.Household(
                                            each.headName() + " (đại diện hộ có nhiều thế hệ)",
                                            each.birthYear(),
                                            each.sex(),
                                            each.ethnicGroup(),
                                            each.villageName(),
                                            each.persons(),
                                            each.b1Score(),
                                            each.b2Score(),
                                            "Mở đầu ghi chú: tách hộ trong năm, nhập khẩu từ xã"
                                                    + " khác, hết ghi chú");
                        })
                .toList();
    }

    /** A decision without households that rests on so many texts. */
    static DecisionDocument decisionOn(int bases) {
        var one = decision(0, 0, false);
        return new DecisionDocument(
                one.body(),
                one.number(),
                one.date(),
                one.subject(),
                IntStream.rangeClosed(1, bases)
                        .mapToObj(i -> "Căn cứ văn bản thứ %d của cấp trên".formatted(i))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                one.effect(),
                one.responsible(),
                one.signature(),
                one.recipients(),
                false);
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
                "https://giamngheo.example.vn/cong-khai/giay-chung-nhan/Kq3vT9xW1bZr7LmN5sYd0aPc",
                true);
    }

    static RefusalDocument refusal(int number) {
        return new RefusalDocument(
                BODY,
                OfficialWording.number(number, "TB-UBND"),
                LocalDate.of(2023, 12, 15),
                name(number),
                "Thôn Đông Hòa, xã Bình Minh",
                2023,
                LocalDate.of(2023, 9, 5),
                OfficialWording.number(5, "QĐ-UBND"),
                List.of(
                        "Hộ không nghèo: điểm B1 là 165, vượt mức 140 của khu vực nông thôn. Căn cứ"
                                + " Nghị định 07/2021/NĐ-CP, Điều 3.",
                        "Chỉ số 4, Bảo hiểm y tế: có 1 thành viên chưa có thẻ."),
                Signature.deputyForChair("Tạ Quang Thưởng"),
                List.of("Như trên", "Trưởng thôn", "Lưu: VT"),
                true);
    }

    static CorrectionDocument correction() {
        return new CorrectionDocument(
                BODY,
                OfficialWording.number(7, "QĐ-UBND"),
                LocalDate.of(2024, 1, 12),
                OfficialWording.number(5, "QĐ-UBND"),
                LocalDate.of(2023, 12, 15),
                2023,
                List.of("Căn cứ Luật Tổ chức chính quyền địa phương"),
                List.of(
                        new CorrectionDocument.Line(
                                name(4),
                                "Thôn Đông Hòa",
                                "Hộ nghèo",
                                "Hộ cận nghèo",
                                "",
                                "Cộng nhầm điểm B1",
                                "văn bản số 12/BB-BCĐ ngày 05 tháng 01 năm 2024")),
                "Công chức làm công tác giảm nghèo",
                Signature.chair("Tạ Quang Thưởng"),
                List.of("Như Điều 3", "Lưu: VT."),
                false);
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
