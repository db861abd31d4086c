package vn.giamngheo.document;

import java.util.List;

/** How each DOCX template in the jar was written; the file in the jar is made from this. */
final class OfficeTemplateSources {

    private static final List<String> HEADINGS =
            List.of("STT", "Họ và tên chủ hộ", "Năm sinh", "Thôn", "Nhân khẩu", "Trước", "Sau");
    private static final List<String> CELLS =
            List.of(
                    "[stt]",
                    "[ho_ten]",
                    "[nam_sinh]",
                    "[thon]",
                    "[nhan_khau]",
                    "[truoc]",
                    "[phan_loai]");
    private static final List<Integer> WIDTHS = List.of(12, 45, 18, 32, 18, 20, 20);

    private OfficeTemplateSources() {}

    static byte[] of(OfficeTemplate template) {
        return switch (template) {
            case REFUSAL -> refusal();
            case CERTIFICATE -> certificate();
            case MEETING_MINUTES -> meetingMinutes();
            case INVITATION -> invitation();
            case COMPLAINT_ANSWER -> complaintAnswer();
            case LEGAL_AID_REFERRAL -> legalAidReferral();
            case OPINION_REPORT -> opinionReport();
        };
    }

    private static byte[] refusal() {
        return new WordTemplate()
                .header("{{co_quan}}", "Số: {{so}}", "{{dia_danh_ngay_thang}}")
                .title("THÔNG BÁO", "Về việc không công nhận hộ nghèo, hộ cận nghèo")
                .text("Kính gửi: Ông (bà) {{ho_ten}}")
                .text("Địa chỉ: {{dia_chi}}")
                .text("{{can_cu}}")
                .text("{{ket_qua}}")
                .table(
                        "ly_do",
                        List.of("STT", "Lý do"),
                        List.of("[stt]", "[noi_dung]"),
                        List.of(15, 150))
                .text("{{huong_dan}}")
                .text("Thông báo để ông (bà) được biết./.")
                .signature(
                        List.of("- Như trên;", "- Trưởng thôn;", "- Lưu: VT."),
                        "{{quyen_han}}",
                        "{{nguoi_ky}}")
                .bytes();
    }

    private static byte[] certificate() {
        return new WordTemplate()
                .header("{{co_quan}}", "Số: {{so}}", "{{dia_danh_ngay_thang}}")
                .title("GIẤY CHỨNG NHẬN", "HỘ NGHÈO, HỘ CẬN NGHÈO")
                .text("Hộ gia đình ông/bà: {{chu_ho}}. Dân tộc: {{dan_toc}}")
                .text("Số CCCD/CMND: {{so_cccd}}. Ngày cấp: {{ngay_cap}}")
                .text("Nơi thường trú: {{noi_thuong_tru}}")
                .heading("I. DANH SÁCH THÀNH VIÊN TRONG HỘ")
                .table(
                        "thanh_vien",
                        List.of(
                                "STT",
                                "Họ và tên",
                                "Dân tộc",
                                "Quan hệ với chủ hộ",
                                "Năm sinh (nam)",
                                "Năm sinh (nữ)",
                                "Ghi chú (thay đổi thành viên)"),
                        List.of(
                                "[stt]",
                                "[ho_ten]",
                                "[dan_toc]",
                                "[quan_he]",
                                "[nam]",
                                "[nu]",
                                "[ghi_chu]"),
                        List.of(11, 48, 18, 26, 17, 17, 28))
                .heading("II. KẾT QUẢ PHÂN LOẠI HỘ GIAI ĐOẠN {{giai_doan}}")
                .table(
                        "ket_qua",
                        List.of(
                                "Năm",
                                "N, CN",
                                "Chỉ số thiếu hụt",
                                "Ngày, xác nhận của Chủ tịch Ủy ban nhân dân (ký, đóng dấu)"),
                        List.of("[nam_huong]", "[loai]", "[thieu_hut]", "[xac_nhan]"),
                        List.of(16, 17, 52, 80))
                .text("N: hộ nghèo; CN: hộ cận nghèo. Chỉ số thiếu hụt: {{chi_so}}.")
                .text("Kiểm tra giấy chứng nhận này tại: {{kiem_tra}}")
                .bytes();
    }

    private static byte[] meetingMinutes() {
        var people = List.of("Họ và tên", "Chức vụ", "Đơn vị");
        var person = List.of("[ho_ten]", "[chuc_vu]", "[don_vi]");
        var widths = List.of(60, 55, 50);
        return new WordTemplate()
                .header("{{co_quan}}", "{{thon}}", "{{dia_danh_ngay_thang}}")
                .title("BIÊN BẢN", "Kết quả họp dân để thống nhất kết quả rà soát")
                .text("{{du_thao}}")
                .text("{{ve_viec}}")
                .text("{{mo_dau}}")
                .heading("I. THÀNH PHẦN THAM DỰ")
                .text("1. Chủ trì cuộc họp: {{chu_tri}}.")
                .text("2. Thư ký cuộc họp: {{thu_ky}}.")
                .text("3. Đại diện Ban Chỉ đạo rà soát cấp xã: {{so_ban_chi_dao}} người.")
                .table("ban_chi_dao", people, person, widths)
                .text("4. Đại diện tổ chức Đảng, đoàn thể: {{so_doan_the}} người.")
                .table("doan_the", people, person, widths)
                .text("5. Đại diện Mặt trận Tổ quốc Việt Nam cấp xã: {{so_mat_tran}} người.")
                .table("mat_tran", people, person, widths)
                .text("6. {{ho_du_hop}}")
                .text("7. Rà soát viên: {{ra_soat_vien}} người.")
                .text("{{nguoi_du_hop}}")
                .table(
                        "thay_doi",
                        List.of("Thay đổi số người dự họp"),
                        List.of("[thay_doi_nguoi_du]"),
                        List.of(165))
                .heading("II. KẾT QUẢ THỐNG NHẤT")
                .table(
                        "ket_qua",
                        List.of(
                                "STT",
                                "Mã hộ",
                                "Chủ hộ",
                                "B1",
                                "B2",
                                "Kết quả phân loại",
                                "Người dự",
                                "Đồng ý",
                                "Tỷ lệ",
                                "Kết luận",
                                "Ghi chú"),
                        List.of(
                                "[stt]",
                                "[ma_ho]",
                                "[chu_ho]",
                                "[b1]",
                                "[b2]",
                                "[phan_loai]",
                                "[so_du]",
                                "[so_dong_y]",
                                "[ty_le]",
                                "[thong_nhat]",
                                "[ghi_chu]"),
                        List.of(10, 15, 28, 10, 10, 22, 12, 12, 14, 16, 16))
                .text("{{ket_luan}}")
                .heading("III. Ý KIẾN KHÁC")
                .text("{{y_kien_khac}}")
                .table(
                        "giam_sat",
                        List.of(
                                "Ý kiến giám sát của Mặt trận Tổ quốc, ngày",
                                "Người ghi",
                                "Nội dung"),
                        List.of("[ngay]", "[nguoi_ghi]", "[y_kien]"),
                        List.of(40, 45, 80))
                .text("{{ket_thuc}}")
                .signatures(
                        List.of("ĐẠI DIỆN HỘ DÂN", "THƯ KÝ", "CHỦ TRÌ"),
                        List.of("{{dai_dien_ho_ky}}", "{{thu_ky_ky}}", "{{chu_tri_ky}}"))
                .bytes();
    }

    private static byte[] invitation() {
        return new WordTemplate()
                .header("{{co_quan}}", "{{thon}}", "{{dia_danh_ngay_thang}}")
                .title("GIẤY MỜI", "Họp dân thống nhất kết quả rà soát hộ nghèo, hộ cận nghèo")
                .text("Trân trọng kính mời các ông (bà) có tên dưới đây:")
                .table(
                        "nguoi_duoc_moi",
                        List.of("STT", "Họ và tên", "Chức vụ", "Đơn vị"),
                        List.of("[stt]", "[ho_ten]", "[chuc_vu]", "[don_vi]"),
                        List.of(15, 55, 50, 45))
                .text("Nội dung: {{noi_dung}}")
                .text("Thời gian: {{thoi_gian}}.")
                .text("Địa điểm: {{dia_diem}}.")
                .text("Rất mong ông (bà) có mặt đúng giờ./.")
                .signatures(List.of("", "NGƯỜI MỜI"), List.of("", "{{nguoi_moi}}"))
                .bytes();
    }

    private static byte[] legalAidReferral() {
        return new WordTemplate()
                .header("{{co_quan}}", "Số: {{so}}", "{{dia_danh_ngay_thang}}")
                .title(
                        "GIỚI THIỆU",
                        "Người được trợ giúp pháp lý (Mẫu số 13, Thông tư 12/2018/TT-BTP)")
                .text("Kính gửi: {{kinh_gui}}")
                .text("{{mo_dau}}")
                .text("- Họ và tên: {{ho_ten}}")
                .text("- Ngày sinh: {{ngay_sinh}}")
                .text("- Nơi ở: {{dia_chi}}")
                .text("- Thuộc diện: {{doi_tuong}}")
                .text("- Ngày đề nghị: {{ngay_de_nghi}}")
                .text("- Nội dung đề nghị: {{noi_dung_de_nghi}}")
                .table("giay_to", List.of("Giấy tờ kèm theo"), List.of("[noi_dung]"), List.of(165))
                .text("Đề nghị Trung tâm thông báo kết quả để Ủy ban nhân dân xã được biết./.")
                .signature(
                        List.of("- Như trên;", "- Người được giới thiệu;", "- Lưu: VT."),
                        "{{quyen_han}}",
                        "{{nguoi_ky}}")
                .bytes();
    }

    private static byte[] complaintAnswer() {
        return new WordTemplate()
                .header("{{co_quan}}", "Số: {{so}}", "{{dia_danh_ngay_thang}}")
                .title("THÔNG BÁO", "Trả lời khiếu nại về kết quả rà soát hộ nghèo, hộ cận nghèo")
                .text("Kính gửi: Ông (bà) {{ho_ten}}")
                .text("Địa chỉ: {{dia_chi}}")
                .text("{{khieu_nai}}")
                .text("{{phuc_tra}}")
                .text("{{ket_qua_truoc}}")
                .text("{{ket_qua_sau}}")
                .table("ly_do", List.of("Lý do"), List.of("[noi_dung]"), List.of(165))
                .text("{{ket_luan}}")
                .text("{{tiep_theo}}")
                .signature(
                        List.of(
                                "- Như trên;",
                                "- Ban Chỉ đạo rà soát;",
                                "- Trưởng thôn;",
                                "- Lưu: VT."),
                        "{{quyen_han}}",
                        "{{nguoi_ky}}")
                .bytes();
    }

    private static byte[] opinionReport() {
        return new WordTemplate()
                .header("{{co_quan}}", "Số: {{so}}", "{{dia_danh_ngay_thang}}")
                .heading("{{du_thao}}")
                .title("BÁO CÁO", "{{trich_yeu}}")
                .text("Kính gửi: {{kinh_gui}}")
                .text("{{mo_dau}}")
                .heading("1. Kết quả rà soát")
                .text("{{ket_qua}}")
                .table(
                        "ket_qua_thon",
                        List.of(
                                "Thôn",
                                "Hộ dân cư",
                                "Hộ được rà soát",
                                "Hộ nghèo (tỷ lệ)",
                                "Hộ cận nghèo (tỷ lệ)",
                                "Mới vào",
                                "Thoát nghèo",
                                "Thoát cận nghèo"),
                        List.of(
                                "[thon]",
                                "[dan_cu]",
                                "[ra_soat]",
                                "[ngheo]",
                                "[can_ngheo]",
                                "[moi_vao]",
                                "[thoat_ngheo]",
                                "[thoat_can_ngheo]"),
                        List.of(33, 18, 18, 24, 24, 16, 16, 16))
                .heading("2. Họp dân, niêm yết công khai")
                .table(
                        "hop_dan_niem_yet",
                        List.of("Thôn", "Ngày họp dân", "Thời gian niêm yết"),
                        List.of("[thon]", "[hop_dan]", "[niem_yet]"),
                        List.of(45, 35, 85))
                .heading("3. Khiếu nại, phúc tra")
                .text("{{khieu_nai}}")
                .table(
                        "phuc_tra",
                        List.of("Hộ", "Ngày tiếp nhận", "Theo đề nghị của", "Kết quả phúc tra"),
                        List.of("[ho]", "[tiep_nhan]", "[nguon]", "[ket_luan]"),
                        List.of(50, 25, 35, 55))
                .heading("4. Nội dung khác")
                .text("{{ghi_them}}")
                .text("{{van_ban_truoc}}")
                .text("{{de_nghi}}")
                .signature(
                        List.of("- Như trên;", "- Ban Chỉ đạo rà soát xã;", "- Lưu: VT."),
                        "{{quyen_han}}",
                        "{{nguoi_ky}}")
                .heading("Danh sách hộ nghèo, hộ cận nghèo sau rà soát")
                .table("danh_sach", HEADINGS, CELLS, WIDTHS)
                .heading("Danh sách hộ thoát nghèo, hộ thoát cận nghèo")
                .table("danh_sach_thoat", HEADINGS, CELLS, WIDTHS)
                .bytes();
    }
}
