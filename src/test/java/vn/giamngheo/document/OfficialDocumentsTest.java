package vn.giamngheo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.giamngheo.shared.PovertyCategory;

class OfficialDocumentsTest {

    private static final OfficialDocuments DOCUMENTS = new OfficialDocuments(() -> false);
    private static final String TRAINING = "XÃ TẬP HUẤN - DỮ LIỆU KHÔNG CÓ THẬT";

    /** Height in points of the empty line that carries a rule. */
    private static final float RULE = 1.5f;

    private static final float MILLIMETRE = 72 / 25.4f;

    @Test
    void minutes_carry_attendance_results_and_three_signatures() {
        var printed = new Printed(DOCUMENTS.meetingMinutes(Documents.minutes(18)));

        assertThat(printed.text())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("UBND XÃ BÌNH MINH", "THÔN ĐÔNG HÒA")
                .contains("KẾT QUẢ HỌP DÂN ĐỂ THỐNG NHẤT KẾT QUẢ RÀ SOÁT")
                .contains("vào hồi 19 giờ 30 phút, ngày 05 tháng 11 năm 2023")
                .contains("1. Chủ trì cuộc họp: ông (bà) Đỗ Văn Khảm, chức vụ: Trưởng thôn.")
                .contains("3. Đại diện Ban Chỉ đạo rà soát cấp xã: 02 người, gồm:")
                .contains("5. Đại diện Mặt trận Tổ quốc Việt Nam cấp xã: ......")
                .contains("6. Đại diện 25 hộ gia đình trên tổng số 40 hộ", "tỷ lệ 62,5%")
                .contains("7. Rà soát viên: 04 người.")
                .contains("DH-001", "105 10", "83,33%", "47,62%", "Vắng")
                .contains("12 hộ thống nhất, 06 hộ chưa thống nhất")
                .contains("lập thành 02 bản")
                .contains("ĐẠI DIỆN HỘ DÂN", "THƯ KÝ", "CHỦ TRÌ")
                .contains("Phí Văn Sậu", "Ngô Thị Lựu")
                .contains("Số người dự họp khi bắt đầu: 42 người.")
                .contains("20 giờ 15 phút: 01 người ra về, còn 41 người;")
                .contains("20 giờ 40 phút: 03 người đến thêm, có 44 người.")
                .contains("Ngày 05/11/2023, Lại Thị Nụ: Cuộc họp dân chủ, đúng trình tự.")
                .doesNotContain("DỰ THẢO");
    }

    @Test
    void minutes_that_are_not_recorded_are_marked_and_leave_room_for_the_pen() {
        var printed = new Printed(DOCUMENTS.meetingMinutes(Documents.draftMinutes()));

        assertThat(printed.text())
                .contains("DỰ THẢO", "ngày ..... tháng ..... năm .....", "DH-001")
                .doesNotContain("Chưa thống nhất", "hộ thống nhất", "null");
    }

    @Test
    void everybody_invited_has_a_slip_that_says_when_and_where() {
        var printed = new Printed(DOCUMENTS.invitation(Documents.invitation()));

        assertThat(printed.text())
                .contains("GIẤY MỜI")
                .contains("Kính mời: Ông (bà) Ngô Thị Lựu, Chi hội trưởng Phụ nữ.")
                .contains("Kính mời: Ông (bà) Mạc Đình Quỳnh, Bí thư chi bộ.")
                .contains("Thời gian: 19 giờ 30 phút, ngày 05 tháng 11 năm 2023.")
                .contains("Địa điểm: Nhà văn hóa thôn.")
                .contains("NGƯỜI MỜI", "Đỗ Văn Khảm");
    }

    @Test
    void posted_list_says_who_until_when_and_where_to_complain() {
        var printed = new Printed(DOCUMENTS.postedList(Documents.posted(12)));

        assertThat(printed.text())
                .contains("DANH SÁCH NIÊM YẾT", "Số: 07/TB-UBND")
                .contains("từ ngày 13 tháng 11 năm 2023 đến hết ngày 16 tháng 11 năm 2023")
                .contains("- Nhà văn hóa thôn Đông Hòa;", "- Trụ sở UBND xã Bình Minh.")
                .contains("Trước rà soát", "Sau rà soát")
                .contains("Thôn Đông Hòa Hộ không nghèo Hộ cận nghèo")
                .contains("gửi khiếu nại đến Ban Chỉ đạo rà soát, trụ sở UBND xã Bình Minh")
                .contains("chậm nhất 24 giờ 00 ngày 16 tháng 11 năm 2023")
                .contains("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN", "Bùi Quốc Nghĩa")
                .contains("(03 ngày làm việc, theo Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 4)")
                .contains("Quét mã để xem danh sách này")
                .doesNotContain("CCCD", "Năm sinh", "Điểm");
    }

    @Test
    void decision_carries_bases_articles_counts_and_recipients() {
        var printed = new Printed(DOCUMENTS.decision(Documents.decision(12, 5, false)));

        assertThat(printed.page(1))
                .contains("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH", "Số: 05/QĐ-UBND")
                .contains("Bình Minh, ngày 05 tháng 02 năm 2023")
                .contains("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH MINH")
                .contains("ngày 19 tháng 6 năm 2015;")
                .contains("Theo đề nghị của Ban Chỉ đạo rà soát xã Bình Minh.")
                .contains("Điều 1. Công nhận các danh sách kèm theo Quyết định này, gồm:")
                .contains("1. Danh sách hộ nghèo: 12 hộ, 42 nhân khẩu (Phụ lục I);")
                .contains("4. Danh sách hộ thoát cận nghèo: không có hộ nào.")
                .contains("Điều 2. Quyết định này có hiệu lực kể từ ngày ký.")
                .contains("chịu trách nhiệm thi hành Quyết định này./.")
                .contains("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Tạ Quang Thưởng")
                .contains("Nơi nhận:", "- Các thôn;", "- Lưu: VT.");
    }

    @Test
    void each_annex_starts_on_its_own_landscape_page_and_an_empty_one_says_so() {
        var printed = new Printed(DOCUMENTS.decision(Documents.decision(4, 5, false)));

        assertThat(printed.pages).hasSize(5);
        assertThat(printed.page(2)).contains("PHỤ LỤC I ", "DANH SÁCH HỘ NGHÈO", "04 hộ");
        assertThat(printed.page(3)).contains("PHỤ LỤC II ", "DANH SÁCH HỘ CẬN NGHÈO");
        assertThat(printed.page(4)).contains("PHỤ LỤC III ", "DANH SÁCH HỘ THOÁT NGHÈO");
        assertThat(printed.page(5))
                .contains("PHỤ LỤC IV ", "DANH SÁCH HỘ THOÁT CẬN NGHÈO")
                .contains("Danh sách này không có hộ nào.")
                .contains("Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 02 năm 2023");
        assertThat(printed.widths.get(0)).isLessThan(600);
        assertThat(printed.widths.subList(1, 5)).allMatch(width -> width > 800);
        assertThat(printed.line(2, "Ghi chú").orElseThrow().endX())
                .as("the table uses the width of the landscape page")
                .isGreaterThan(250 * MILLIMETRE);
    }

    @Test
    void a_long_decision_repeats_header_rows_and_numbers_pages_from_the_second() {
        var printed = new Printed(DOCUMENTS.decision(Documents.decision(300, 5, true)));

        assertThat(printed.pages).hasSizeGreaterThan(15);
        assertThat(printed.line(1, "1")).isEmpty();
        for (int page = 2; page <= printed.pages.size(); page++) {
            var number = printed.line(page, String.valueOf(page)).orElseThrow();
            assertThat(number.y()).as("number of page %s", page).isLessThan(20 * MILLIMETRE);
            assertThat((number.x() + number.endX()) / 2)
                    .isBetween(150 * MILLIMETRE, 165 * MILLIMETRE);
        }
        var lists = printed.pages.subList(1, printed.pages.size() - 1);
        assertThat(lists).allMatch(page -> page.contains("Họ và tên chủ hộ"));
        assertThat(printed.text()).contains(Documents.name(1), Documents.name(299));
        assertThat(printed.text()).contains("Danh sách có 300 hộ");
    }

    @Test
    void a_draft_leaves_number_and_date_open() {
        var decision = Documents.decision(1, 1, false);
        var draft =
                new DecisionDocument(
                        decision.body(),
                        null,
                        null,
                        decision.subject(),
                        decision.legalBases(),
                        decision.poor(),
                        decision.nearPoor(),
                        decision.leftPoverty(),
                        decision.leftNearPoverty(),
                        decision.effect(),
                        decision.responsible(),
                        decision.signature(),
                        decision.recipients(),
                        false);

        assertThat(new Printed(DOCUMENTS.decision(draft)).page(1))
                .contains("Số: /QĐ-UBND", "Bình Minh, ngày tháng năm");
    }

    @Test
    void certificate_carries_the_fields_of_the_form() {
        var printed = new Printed(DOCUMENTS.certificate(Documents.certificate(7)));

        assertThat(printed.pages).hasSize(1);
        assertThat(printed.text())
                .contains("GIẤY CHỨNG NHẬN HỘ NGHÈO, HỘ CẬN NGHÈO", "Số: 07/GCN-HN.HCN")
                .contains("Hộ gia đình ông/bà: " + Documents.name(7), "Dân tộc: Kinh")
                .contains("Số CCCD/CMND: 030055000007", "Ngày cấp: 09/05/2021")
                .contains("Nơi thường trú: Thôn Đông Hòa, xã Bình Minh")
                .contains("I. DANH SÁCH THÀNH VIÊN TRONG HỘ", "Vũ Thị Ỷ Kinh Vợ 1957")
                .contains("II. KẾT QUẢ PHÂN LOẠI HỘ GIAI ĐOẠN 2022-2025")
                .contains("2023 N x x x")
                .contains("Ngày 15 tháng 12 năm 2023")
                .contains("(12) Phương tiện phục vụ tiếp cận thông tin.");
        var male = printed.lines.stream().filter(line -> line.text().equals("1955")).findFirst();
        var female = printed.lines.stream().filter(line -> line.text().equals("1957")).findFirst();
        assertThat(male.orElseThrow().endX()).isLessThan(female.orElseThrow().x());
    }

    @Test
    void certificate_carries_its_check_address_as_a_picture() throws Exception {
        var certificate = Documents.certificate(7);

        var pdf = DOCUMENTS.certificate(certificate);

        assertThat(new Printed(pdf).text().replaceAll("\\s+", ""))
                .contains(certificate.checkAddress());
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            var pictures = 0;
            for (var name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    pictures++;
                }
            }
            assertThat(pictures).as("the QR code").isEqualTo(1);
        }
    }

    @Test
    void one_signing_session_has_its_list_before_the_certificates() {
        var certificates = IntStream.rangeClosed(1, 3).mapToObj(Documents::certificate).toList();

        var printed =
                new Printed(
                        DOCUMENTS.signingSession(
                                new CertificateList(
                                        Documents.BODY,
                                        "05/QĐ-UBND",
                                        LocalDate.of(2023, 12, 15),
                                        certificates.stream()
                                                .map(
                                                        each ->
                                                                new CertificateList.Entry(
                                                                        each.number(),
                                                                        each.headName(),
                                                                        "Thôn Đông Hòa",
                                                                        PovertyCategory.POOR))
                                                .toList()),
                                certificates));

        assertThat(printed.pages).hasSize(4);
        assertThat(printed.page(1))
                .contains("DANH SÁCH GIẤY CHỨNG NHẬN TRÌNH KÝ", "Theo Quyết định số 05/QĐ-UBND")
                .contains("1 01/GCN-HN.HCN " + Documents.name(1), "3 03/GCN-HN.HCN")
                .contains("Danh sách có 03 giấy chứng nhận");
        assertThat(printed.page(2)).contains("Số: 01/GCN-HN.HCN");
    }

    @Test
    void refusals_say_why_and_what_the_household_can_do() {
        var printed =
                new Printed(
                        DOCUMENTS.refusals(List.of(Documents.refusal(1), Documents.refusal(2))));

        assertThat(printed.pages).hasSize(2);
        assertThat(printed.page(2))
                .contains("THÔNG BÁO", "Về việc không công nhận hộ nghèo, hộ cận nghèo")
                .contains("Số: 02/TB-UBND", "Kính gửi: Ông (bà) " + Documents.name(2))
                .contains("Ngày 05/09/2023", "Quyết định số 05/QĐ-UBND")
                .contains("1. Hộ không nghèo: điểm B1 là 165", "2. Chỉ số 4, Bảo hiểm y tế")
                .contains("giấy đề nghị (Mẫu số 01)", "quyền khiếu nại")
                .contains("KT. CHỦ TỊCH", "Tạ Quang Thưởng", "- Trưởng thôn;", TRAINING);
    }

    @Test
    void a_correction_names_the_decision_and_lists_what_has_to_be_read() {
        var printed = new Printed(DOCUMENTS.correction(Documents.correction()));

        assertThat(printed.page(1))
                .contains("Số: 07/QĐ-UBND", "Đính chính, thay đổi Quyết định số 05/QĐ-UBND")
                .contains("Các nội dung khác của Quyết định số 05/QĐ-UBND không thay đổi");
        assertThat(printed.page(2))
                .contains("DANH SÁCH HỘ ĐƯỢC ĐÍNH CHÍNH", Documents.name(4), "Cộng nhầm điểm B1")
                .contains("Kèm theo Quyết định số 07/QĐ-UBND ngày 12 tháng 01 năm 2024");
    }

    @Test
    void many_certificates_make_one_file_with_a_page_each() {
        var certificates = IntStream.rangeClosed(1, 30).mapToObj(Documents::certificate).toList();

        var printed = new Printed(DOCUMENTS.certificates(certificates));

        assertThat(printed.pages).hasSize(30);
        for (int i = 1; i <= 30; i++) {
            assertThat(printed.page(i))
                    .contains("030055%06d".formatted(i), Documents.name(i), TRAINING);
        }
        assertThatThrownBy(() -> DOCUMENTS.certificates(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void explanation_says_class_scores_limits_and_what_led_there() {
        var printed = new Printed(DOCUMENTS.resultExplanation(Documents.explanation(4, 5, 2)));

        assertThat(printed.pages).hasSize(1);
        assertThat(printed.text())
                .contains("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH", "PHIẾU GIẢI THÍCH KẾT QUẢ RÀ SOÁT")
                .contains("Bình Minh, ngày 12 tháng 10 năm 2023")
                .contains("năm 2023, lần rà soát thứ 2 của hộ")
                .contains("Hộ ông (bà): " + Documents.name(3), "Mã hộ: DH-003")
                .contains("Thôn Đông Hòa, xã Bình Minh", "Số nhân khẩu: 2")
                .contains("1. Kết quả phân loại: Hộ nghèo")
                .contains("120 điểm, mức 140: thấp hơn", "40 điểm, mức 30: cao hơn")
                .contains("điểm a khoản 2 Điều 3 Nghị định 07/2021/NĐ-CP.")
                .contains("Tính theo Bảng điểm B1 nông thôn Đồng bằng sông Hồng, phiên bản 1")
                .contains("cộng được 120 điểm")
                .contains("5. Số người làm việc", "Có từ 1 đến 2 người trong hộ", "25")
                .contains("4 Bảo hiểm y tế", "Có 2 thành viên từ 6 tuổi trở lên")
                .contains("Thành viên: " + Documents.name(1) + ", " + Documents.name(2) + ".")
                .contains("Điểm B1 tăng 10 điểm", "đã chuyển đi ngày 05/03/2023.")
                .contains("Cần giảm ít nhất 2 chỉ số thiếu hụt để không còn là hộ nghèo.")
                .contains("Căn cứ: Nghị định 07/2021/NĐ-CP, Điều 3; Thông tư 07/2021")
                .contains("classify-household:NAT-2022:v1")
                .contains("không thay cho quyết định công nhận")
                .doesNotContain("Theo chuẩn của tỉnh", "khiếu nại");
    }

    @Test
    void explanation_by_a_paper_total_and_without_a_last_year_says_so() {
        var full = Documents.explanation(3, 5, 2);
        var provincial =
                new ResultExplanationDocument.Result(
                        "Chuẩn của tỉnh", "Hộ cận nghèo", "Vì điểm B2 bằng mức.", 160, 160, 25, 30);

        var printed =
                new Printed(
                        DOCUMENTS.resultExplanation(
                                new ResultExplanationDocument(
                                        full.body(),
                                        null,
                                        full.headName(),
                                        full.householdCode(),
                                        full.villageName(),
                                        full.persons(),
                                        full.year(),
                                        1,
                                        full.national(),
                                        provincial,
                                        new ResultExplanationDocument.IncomeScore(null, List.of()),
                                        List.of(),
                                        null,
                                        List.of(),
                                        full.legalBases(),
                                        full.decisionVersion(),
                                        false,
                                        false)));

        assertThat(printed.text())
                .contains("Bình Minh, ngày tháng năm")
                .contains("Điểm B1 là tổng điểm ghi từ phiếu giấy: 120 điểm.")
                .contains("Chuẩn của tỉnh Hộ cận nghèo 160 điểm, mức 160: đúng", "25 điểm, mức 30:")
                .contains("Theo chuẩn của tỉnh: Vì điểm B2 bằng mức.")
                .contains("Hộ không thiếu hụt chỉ số nào.", "Hộ chưa được rà soát năm trước.")
                .doesNotContain("Tính theo", "Câu hỏi", "cần cải thiện", "VÍ DỤ", "TẬP HUẤN");
    }

    @Test
    void explanation_stays_on_one_page_with_every_lack_every_question_and_ten_members() {
        var small = new Printed(DOCUMENTS.resultExplanation(Documents.explanation(3, 2, 2)));
        var large = new Printed(DOCUMENTS.resultExplanation(Documents.explanation(12, 13, 10)));

        assertThat(large.pages).hasSize(1);
        assertThat(large.text())
                .contains("13. Số người làm việc", "12 Phương tiện phục vụ tiếp cận thông tin")
                .contains(Documents.name(10), "không thay cho quyết định công nhận", TRAINING);
        assertThat(smallest(large)).isGreaterThan(6);
        assertThat(smallest(small)).isGreaterThan(10);
    }

    @Test
    void explanation_measures_the_distance_to_the_line_and_to_the_limit() {
        assertThat(result(120, 40).b1Distance()).isEqualTo("thấp hơn mức 20 điểm");
        assertThat(result(120, 40).b2Distance()).isEqualTo("cao hơn mức 10 điểm");
        assertThat(result(140, 30).b1Distance()).isEqualTo("đúng bằng mức");
        assertThat(result(141, 20).b1Distance()).isEqualTo("cao hơn mức 1 điểm");
        assertThat(result(141, 20).b2Distance()).isEqualTo("thấp hơn mức 10 điểm");
    }

    @Test
    void explanation_by_an_invented_point_table_says_so_in_its_head() {
        var printed = new Printed(DOCUMENTS.resultExplanation(Documents.explanation(3, 5, 2)));

        var example =
                printed.lines.stream()
                        .filter(line -> line.text().startsWith("VÍ DỤ"))
                        .findFirst()
                        .orElseThrow();
        var title = printed.line(1, "PHIẾU GIẢI THÍCH KẾT QUẢ RÀ SOÁT").orElseThrow();
        assertThat(example.size()).isGreaterThan(15);
        assertThat(example.y()).isLessThan(title.y());
        assertThat(printed.text()).contains(TRAINING);
    }

    @Test
    void screening_reply_is_a_letter_with_the_reason_and_the_signature_of_the_chair() {
        var printed =
                new Printed(
                        DOCUMENTS.screeningReply(
                                Documents.screeningReply(
                                        List.of("Có ô tô", "Có lương hưu hằng tháng."))));

        assertThat(printed.pages).hasSize(1);
        assertThat(printed.text())
                .contains("ỦY BAN NHÂN DÂN", "XÃ BÌNH MINH", "Số: /UBND")
                .contains("V/v trả lời giấy đề nghị rà soát hộ nghèo, hộ cận nghèo")
                .contains("Bình Minh, ngày 12 tháng 9 năm 2023")
                .contains("Kính gửi: Ông (bà) " + Documents.name(9))
                .contains("Địa chỉ: Thôn Đông Hòa, xã Bình Minh")
                .contains("Ngày 05/09/2023, Ủy ban nhân dân xã Bình Minh đã nhận giấy đề nghị")
                .contains("về việc rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023.")
                .contains("hộ của ông (bà) có 05 trong 09 đặc điểm, gồm:")
                .contains("- Có ô tô; - Có lương hưu hằng tháng.")
                .contains("Theo Thông tư 07/2021/TT-BLĐTBXH, Phụ lục II, hộ có giấy đề nghị")
                .contains("từ 04 đặc điểm trở lên thì không đưa vào danh sách")
                .contains("để ông (bà) được biết./.")
                .contains("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Tạ Quang Thưởng")
                .contains("Nơi nhận:", "- Như trên;", "- Lưu: VT.");
    }

    @Test
    void screening_reply_without_names_of_the_features_gives_their_number_only() {
        var printed = new Printed(DOCUMENTS.screeningReply(Documents.screeningReply(List.of())));

        assertThat(printed.text())
                .contains("hộ của ông (bà) có 05 trong 09 đặc điểm. Theo")
                .doesNotContain("gồm:");
    }

    @Test
    void signature_of_a_long_screening_reply_never_stands_alone() {
        for (int words = 30; words <= 70; words += 2) {
            var feature = "Đặc điểm có tên dài ".repeat(words / 9 + 1);
            var printed =
                    new Printed(
                            DOCUMENTS.screeningReply(
                                    Documents.screeningReply(
                                            IntStream.range(0, words / 4)
                                                    .mapToObj(i -> feature)
                                                    .toList())));

            assertThat(printed.page(printed.pages.size()))
                    .as("%s words", words)
                    .contains("không được đưa vào danh sách", "Tạ Quang Thưởng");
        }
    }

    @Test
    void invented_data_are_marked_on_every_page_and_real_data_on_none() {
        assertThat(new Printed(DOCUMENTS.decision(Documents.decision(40, 5, true))).pages)
                .allMatch(page -> page.contains(TRAINING));
        assertThat(new Printed(DOCUMENTS.meetingMinutes(Documents.minutes(30))).pages)
                .hasSizeGreaterThan(1)
                .allMatch(page -> page.contains(TRAINING));
        assertThat(new Printed(DOCUMENTS.decision(Documents.decision(40, 5, false))).pages)
                .noneMatch(page -> page.contains("TẬP HUẤN"));
    }

    @Test
    void the_same_data_give_the_same_bytes_and_other_data_do_not() {
        var decision = Documents.decision(30, 5, true);
        var again = new OfficialDocuments(() -> false);

        assertThat(DOCUMENTS.decision(decision)).isEqualTo(again.decision(decision));
        assertThat(DOCUMENTS.meetingMinutes(Documents.minutes(9)))
                .isEqualTo(again.meetingMinutes(Documents.minutes(9)));
        assertThat(DOCUMENTS.postedList(Documents.posted(9)))
                .isEqualTo(again.postedList(Documents.posted(9)));
        assertThat(DOCUMENTS.resultExplanation(Documents.explanation(4, 5, 3)))
                .isEqualTo(again.resultExplanation(Documents.explanation(4, 5, 3)));
        assertThat(DOCUMENTS.screeningReply(Documents.screeningReply(List.of())))
                .isEqualTo(again.screeningReply(Documents.screeningReply(List.of())));
        assertThat(DOCUMENTS.certificate(Documents.certificate(3)))
                .isEqualTo(again.certificate(Documents.certificate(3)))
                .isNotEqualTo(again.certificate(Documents.certificate(4)));
    }

    @Test
    void names_with_markup_characters_are_printed_as_they_are() {
        var posted = postedTo("Nguyễn <b>An</b> & \"Bình\" 'Chi' \u0001");

        var printed = new Printed(DOCUMENTS.postedList(posted));

        assertThat(printed.text()).contains("Nguyễn <b>An</b> & \"Bình\" 'Chi'");
    }

    @Test
    void decomposed_text_is_printed_composed() {
        var name = "Nguyễn Thị Ngẫm";

        var printed =
                new Printed(
                        DOCUMENTS.postedList(
                                postedTo(Normalizer.normalize(name, Normalizer.Form.NFD))));

        assertThat(printed.text()).contains(name);
    }

    @Test
    void a_long_name_wraps_inside_its_cell() {
        var name = "Công Tằng Tôn Nữ " + "Ngọc Khuê Trân ".repeat(6) + "X".repeat(60);

        var printed = new Printed(DOCUMENTS.postedList(postedTo(name)));

        var village = printed.line(1, "Thôn").orElseThrow();
        var words =
                printed.lines.stream()
                        .filter(line -> line.text().matches("(?s).*(Ngọc|Khuê|XXXX).*"))
                        .toList();
        assertThat(words).hasSizeGreaterThan(3);
        assertThat(words).allMatch(line -> line.x() < village.x());
        assertThat(String.join("", printed.pages).replaceAll("[^X]", "")).hasSize(60 + otherX());
    }

    /** The capital X of the fixed words of the posted list (XÃ, XÃ HỘI). */
    private static int otherX() {
        var plain = new Printed(DOCUMENTS.postedList(postedTo("Nguyễn An")));
        return String.join("", plain.pages).replaceAll("[^X]", "").length();
    }

    @Test
    void signatures_stay_with_the_end_of_the_text_on_one_page() {
        for (int households = 14; households <= 34; households++) {
            var printed = new Printed(DOCUMENTS.postedList(Documents.posted(households)));
            var last = printed.page(printed.pages.size());
            assertThat(last)
                    .as("%s households", households)
                    .contains("gửi khiếu nại", "TRƯỞNG BAN", "Bùi Quốc Nghĩa");
        }
    }

    @Test
    void there_is_room_to_sign_and_seal() {
        var printed = new Printed(DOCUMENTS.decision(Documents.decision(1, 1, false)));

        var capacity = printed.line(1, "PHÓ CHỦ TỊCH").orElseThrow();
        var name = printed.line(1, "Tạ Quang Thưởng").orElseThrow();
        assertThat(name.y() - capacity.y()).isGreaterThan(25 * MILLIMETRE);
    }

    @Test
    void margins_and_sizes_follow_decree_30() {
        var printed = new Printed(DOCUMENTS.decision(Documents.decision(1, 1, false)));

        var first = printed.lines.stream().filter(line -> line.page() == 1).toList();
        assertThat(first).allMatch(line -> line.x() >= 30 * MILLIMETRE - 1);
        assertThat(first).allMatch(line -> line.endX() <= 195 * MILLIMETRE + 1);
        assertThat(first).allMatch(line -> line.y() >= 20 * MILLIMETRE);
        assertThat(size(printed, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).isCloseTo(12, within(0.1f));
        assertThat(size(printed, "Độc lập - Tự do - Hạnh phúc")).isCloseTo(13, within(0.1f));
        assertThat(size(printed, "Số: 05/QĐ-UBND")).isCloseTo(13, within(0.1f));
        assertThat(size(printed, "Nơi nhận:")).isCloseTo(12, within(0.1f));
        assertThat(size(printed, "- Các thôn;")).isCloseTo(11, within(0.1f));
        assertThat(printed.fonts).isNotEmpty().allMatch(font -> font.contains("LiberationSerif"));
    }

    @Test
    void the_file_names_itself_and_its_language() {
        var printed = new Printed(DOCUMENTS.certificate(Documents.certificate(7)));

        assertThat(printed.title)
                .isEqualTo("Giấy chứng nhận hộ nghèo, hộ cận nghèo số 07/GCN-HN.HCN");
        assertThat(printed.language).isEqualTo("vi");
    }

    private static ResultExplanationDocument.Result result(int b1Score, int b2Score) {
        return new ResultExplanationDocument.Result(
                "Chuẩn", "Hộ nghèo", "", b1Score, 140, b2Score, 30);
    }

    private static float smallest(Printed printed) {
        return printed.lines.stream()
                .map(Printed.Line::size)
                .filter(size -> size > RULE)
                .min(Float::compare)
                .orElseThrow();
    }

    private static float size(Printed printed, String text) {
        return printed.line(1, text).orElseThrow().size();
    }

    private static PostedListDocument postedTo(String headName) {
        var posted = Documents.posted(1);
        return new PostedListDocument(
                posted.body(),
                posted.number(),
                LocalDate.of(2023, 11, 13),
                posted.subject(),
                List.of(
                        new PostedListDocument.Household(
                                headName,
                                "Thôn Đông Hòa",
                                posted.households().get(0).before(),
                                posted.households().get(0).after())),
                posted.postedFrom(),
                posted.postedTo(),
                posted.period(),
                posted.places(),
                posted.complaintsUntil(),
                posted.complaintsTo(),
                posted.publicAddress(),
                posted.signature(),
                posted.training());
    }
}
