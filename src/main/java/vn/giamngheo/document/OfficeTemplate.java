package vn.giamngheo.document;

import java.util.Set;

/**
 * The documents an office may word in its own way: a template in DOCX with the tags we fill, as
 * {@code {{so}}}. A list fills the rows of a table: the row above carries {@code {{danh_sach}}},
 * the row itself {@code [ho_ten]}.
 */
public enum OfficeTemplate {
    REFUSAL(
            "thong-bao-khong-cong-nhan",
            "Thông báo không công nhận hộ nghèo, hộ cận nghèo",
            Set.of(
                    "co_quan",
                    "so",
                    "dia_danh_ngay_thang",
                    "ho_ten",
                    "dia_chi",
                    "can_cu",
                    "ket_qua",
                    "huong_dan",
                    "quyen_han",
                    "nguoi_ky"),
            Set.of("ly_do"),
            Set.of("stt", "noi_dung")),
    CERTIFICATE(
            "giay-chung-nhan",
            "Giấy chứng nhận hộ nghèo, hộ cận nghèo (Mẫu số 03)",
            Set.of(
                    "co_quan",
                    "so",
                    "dia_danh_ngay_thang",
                    "chu_ho",
                    "dan_toc",
                    "so_cccd",
                    "ngay_cap",
                    "noi_thuong_tru",
                    "giai_doan",
                    "chi_so",
                    "kiem_tra"),
            Set.of("thanh_vien", "ket_qua"),
            Set.of(
                    "stt",
                    "ho_ten",
                    "dan_toc",
                    "quan_he",
                    "nam",
                    "nu",
                    "ghi_chu",
                    "nam_huong",
                    "loai",
                    "thieu_hut",
                    "xac_nhan")),
    MEETING_MINUTES(
            "bien-ban-hop-dan",
            "Biên bản kết quả họp dân",
            Set.of(
                    "co_quan",
                    "thon",
                    "dia_danh_ngay_thang",
                    "du_thao",
                    "ve_viec",
                    "mo_dau",
                    "chu_tri",
                    "thu_ky",
                    "so_ban_chi_dao",
                    "so_doan_the",
                    "so_mat_tran",
                    "ho_du_hop",
                    "ra_soat_vien",
                    "nguoi_du_hop",
                    "ket_luan",
                    "y_kien_khac",
                    "ket_thuc",
                    "dai_dien_ho_ky",
                    "thu_ky_ky",
                    "chu_tri_ky"),
            Set.of("ban_chi_dao", "doan_the", "mat_tran", "thay_doi", "ket_qua", "giam_sat"),
            Set.of(
                    "ho_ten",
                    "chuc_vu",
                    "don_vi",
                    "thay_doi_nguoi_du",
                    "stt",
                    "ma_ho",
                    "chu_ho",
                    "b1",
                    "b2",
                    "phan_loai",
                    "so_du",
                    "so_dong_y",
                    "ty_le",
                    "thong_nhat",
                    "ghi_chu",
                    "ngay",
                    "nguoi_ghi",
                    "y_kien")),
    INVITATION(
            "giay-moi-hop-dan",
            "Giấy mời họp dân",
            Set.of(
                    "co_quan",
                    "thon",
                    "dia_danh_ngay_thang",
                    "noi_dung",
                    "thoi_gian",
                    "dia_diem",
                    "nguoi_moi"),
            Set.of("nguoi_duoc_moi"),
            Set.of("stt", "ho_ten", "chuc_vu", "don_vi")),
    COMPLAINT_ANSWER(
            "tra-loi-khieu-nai",
            "Thông báo trả lời khiếu nại về kết quả rà soát",
            Set.of(
                    "co_quan",
                    "so",
                    "dia_danh_ngay_thang",
                    "ho_ten",
                    "dia_chi",
                    "khieu_nai",
                    "phuc_tra",
                    "ket_qua_truoc",
                    "ket_qua_sau",
                    "ket_luan",
                    "tiep_theo",
                    "quyen_han",
                    "nguoi_ky"),
            Set.of("ly_do"),
            Set.of("noi_dung")),
    LEGAL_AID_REFERRAL(
            "gioi-thieu-tro-giup-phap-ly",
            "Giới thiệu trợ giúp pháp lý (Mẫu số 13)",
            Set.of(
                    "co_quan",
                    "so",
                    "dia_danh_ngay_thang",
                    "kinh_gui",
                    "mo_dau",
                    "ho_ten",
                    "ngay_sinh",
                    "dia_chi",
                    "doi_tuong",
                    "ngay_de_nghi",
                    "noi_dung_de_nghi",
                    "quyen_han",
                    "nguoi_ky"),
            Set.of("giay_to"),
            Set.of("noi_dung")),
    OPINION_REPORT(
            "bao-cao-xin-y-kien",
            "Báo cáo kết quả rà soát và xin ý kiến",
            Set.of(
                    "du_thao",
                    "co_quan",
                    "so",
                    "dia_danh_ngay_thang",
                    "trich_yeu",
                    "kinh_gui",
                    "mo_dau",
                    "ket_qua",
                    "khieu_nai",
                    "ghi_them",
                    "van_ban_truoc",
                    "de_nghi",
                    "quyen_han",
                    "nguoi_ky"),
            Set.of("ket_qua_thon", "hop_dan_niem_yet", "phuc_tra", "danh_sach", "danh_sach_thoat"),
            Set.of(
                    "thon",
                    "dan_cu",
                    "ra_soat",
                    "ngheo",
                    "can_ngheo",
                    "moi_vao",
                    "thoat_ngheo",
                    "thoat_can_ngheo",
                    "hop_dan",
                    "niem_yet",
                    "ho",
                    "tiep_nhan",
                    "nguon",
                    "ket_luan",
                    "stt",
                    "ho_ten",
                    "nam_sinh",
                    "nhan_khau",
                    "phan_loai",
                    "truoc"));

    private final String file;
    private final String title;
    private final Set<String> fields;
    private final Set<String> lists;
    private final Set<String> columns;

    OfficeTemplate(
            String file, String title, Set<String> fields, Set<String> lists, Set<String> columns) {
        this.file = file;
        this.title = title;
        this.fields = fields;
        this.lists = lists;
        this.columns = columns;
    }

    /** Base name of the file, without ending. */
    public String file() {
        return file;
    }

    /** What people call the document. */
    public String title() {
        return title;
    }

    /** Tags of single values. */
    public Set<String> fields() {
        return fields;
    }

    /** Tags of lists, each above the table row that is repeated. */
    public Set<String> lists() {
        return lists;
    }

    /** Names between square brackets in a repeated row. */
    public Set<String> columns() {
        return columns;
    }
}
