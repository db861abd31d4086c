package vn.giamngheo.shared.web;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.giamngheo.shared.Roles;

/**
 * Which part of the guide is about the page somebody looks at: the part of their own role's page
 * before the part for everybody.
 */
final class GuideByPage {

    private static final String FOR_ALL = "index";
    private static final String OF_BENEFITS = "cap-chinh-sach";

    private static final Map<String, String> PAGE_OF_ROLE =
            Map.ofEntries(
                    entry(Roles.VILLAGE_HEAD, "truong-thon"),
                    entry(Roles.ENUMERATOR, "ra-soat-vien"),
                    entry(Roles.POVERTY_OFFICER, "cong-chuc-giam-ngheo"),
                    entry(Roles.STEERING_COMMITTEE, "ban-chi-dao"),
                    entry(Roles.COMMUNE_CHAIR, "chu-tich"),
                    entry(Roles.OPINION_AUTHORITY, "co-quan-cho-y-kien"),
                    entry(Roles.SUPERVISOR, "giam-sat"),
                    entry(Roles.FATHERLAND_FRONT, "mat-tran"),
                    entry(Roles.JUSTICE_OFFICER, "tu-phap"),
                    entry(Roles.RADIO_STATION, "dai-truyen-thanh"),
                    entry(Roles.FINANCE_OFFICER, OF_BENEFITS),
                    entry(Roles.AGRICULTURE_OFFICER, OF_BENEFITS),
                    entry(Roles.HEALTH_STATION, OF_BENEFITS),
                    entry(Roles.SCHOOL, OF_BENEFITS),
                    entry(Roles.CULTURE_OFFICER, OF_BENEFITS),
                    entry(Roles.OFFICE_OFFICER, OF_BENEFITS),
                    entry(Roles.ADMINISTRATOR, "quan-tri"));

    private static final List<Part> PARTS =
            List.of(
                    new Part("/viec", FOR_ALL, "viec-cua-toi-va-thong-bao"),
                    new Part("/thong-bao", FOR_ALL, "viec-cua-toi-va-thong-bao"),
                    new Part("/vang-mat", FOR_ALL, "toi-vang-mat"),
                    new Part("/tap-huan", FOR_ALL, "xa-tap-huan"),
                    new Part("/tien-do", FOR_ALL, "tien-do-cua-dot-ra-soat"),
                    new Part("/ho-gia-dinh", FOR_ALL, "ho-gia-dinh"),
                    new Part("/quyet-dinh", FOR_ALL, "quyet-dinh"),
                    new Part("/so-tay", FOR_ALL, "so-tay-quy-trinh"),
                    new Part("/chinh-sach/danh-muc", FOR_ALL, "danh-muc-chinh-sach"),
                    new Part("/khong-de-ai-bi-bo-lai", OF_BENEFITS, "khong-de-ai-bi-bo-lai"),
                    new Part("/chinh-sach", OF_BENEFITS, "cap-theo-danh-sach"),
                    new Part("/chinh-sach/de-nghi", OF_BENEFITS, "de-nghi-huong-chinh-sach"),
                    new Part("/hop-dan", "truong-thon", "hop-dan-tren-dien-thoai"),
                    new Part("/niem-yet", "ban-chi-dao", "niem-yet-danh-sach"),
                    new Part("/phan-cong", "ban-chi-dao", "phan-cong-lai"),
                    new Part("/viec", "truong-thon", "xem-viec-va-thon-cua-minh"),
                    new Part("/tien-do", "truong-thon", "xem-viec-va-thon-cua-minh"),
                    new Part("/niem-yet", "truong-thon", "tiep-nhan-khieu-nai"),
                    new Part("/chinh-sach", "truong-thon", "xem-danh-sach-cap-chinh-sach"),
                    new Part("/chinh-sach/de-nghi", "truong-thon", "de-nghi-huong-chinh-sach"),
                    new Part(
                            "/khong-de-ai-bi-bo-lai",
                            "truong-thon",
                            "ai-trong-thon-con-duoc-huong"),
                    new Part("/viec", "ra-soat-vien", "chon-ho-de-ra-soat"),
                    new Part("/ra-soat", "ra-soat-vien", "ghi-phieu"),
                    new Part("/ho-gia-dinh/nhap", "cong-chuc-giam-ngheo", "nhap-danh-sach-ho"),
                    new Part(
                            "/ho-gia-dinh/thay-doi",
                            "cong-chuc-giam-ngheo",
                            "xu-ly-thay-doi-so-ho"),
                    new Part(
                            "/de-nghi", "cong-chuc-giam-ngheo", "tiep-nhan-giay-de-nghi-mau-so-01"),
                    new Part("/tien-do", "cong-chuc-giam-ngheo", "theo-doi"),
                    new Part("/quyet-dinh", "cong-chuc-giam-ngheo", "sau-khi-ky"),
                    new Part(
                            "/chinh-sach", "cong-chuc-giam-ngheo", "cap-chinh-sach-theo-danh-sach"),
                    new Part(
                            "/chinh-sach/de-nghi",
                            "cong-chuc-giam-ngheo",
                            "de-nghi-huong-chinh-sach"),
                    new Part(
                            "/chinh-sach/mo-quyen",
                            "cong-chuc-giam-ngheo",
                            "theo-doi-mo-quyen-huong-chinh-sach"),
                    new Part(
                            "/chinh-sach/danh-muc",
                            "cong-chuc-giam-ngheo",
                            "danh-muc-chinh-sach-va-so-lieu"),
                    new Part("/mau-van-ban", "cong-chuc-giam-ngheo", "mau-van-ban-cua-xa"),
                    new Part("/thu-chuan", "cong-chuc-giam-ngheo", "thu-chuan-ngheo-khac"),
                    new Part(
                            "/chuan-ngheo",
                            "cong-chuc-giam-ngheo",
                            "xac-nhan-chuan-ngheo-bang-diem"),
                    new Part("/khong-de-ai-bi-bo-lai", "chu-tich", "khong-de-ai-bi-bo-lai"),
                    new Part("/tien-do", "chu-tich", "theo-doi-ca-xa"),
                    new Part("/quyet-dinh", "chu-tich", "doi-chieu-noi-dung-da-ky"),
                    new Part("/phan-cong", "chu-tich", "phan-cong-lai"),
                    new Part("/chinh-sach", "chu-tich", "duyet-danh-sach-cap-chinh-sach"),
                    new Part(
                            "/chinh-sach/de-nghi", "chu-tich", "xac-nhan-de-nghi-huong-chinh-sach"),
                    new Part("/chinh-sach/danh-muc", "chu-tich", "xac-nhan-danh-muc-chinh-sach"),
                    new Part("/chuan-ngheo", "chu-tich", "xac-nhan-chuan-ngheo-bang-diem"),
                    new Part("/tien-do", "giam-sat", "xem-tien-do"),
                    new Part("/hop-dan", "mat-tran", "xem-cac-cuoc-hop"),
                    new Part(
                            "/chinh-sach/de-nghi",
                            "mat-tran",
                            "de-nghi-vay-von-va-quy-vi-nguoi-ngheo"),
                    new Part("/ho-gia-dinh/thay-doi", "tu-phap", "thay-doi-so-ho"),
                    new Part("/chinh-sach/de-nghi", "tu-phap", "de-nghi-tro-giup-phap-ly"),
                    new Part("/chinh-sach", "tu-phap", "cap-theo-danh-sach"),
                    new Part("/tien-do", "dai-truyen-thanh", "biet-dot-ra-soat-den-dau"),
                    new Part("/niem-yet", "dai-truyen-thanh", "doc-thong-bao-niem-yet"),
                    new Part("/quyet-dinh", "dai-truyen-thanh", "doc-quyet-dinh-cong-nhan"),
                    new Part(
                            "/chinh-sach/danh-muc",
                            "dai-truyen-thanh",
                            "gioi-thieu-chinh-sach-cho-nguoi-dan"),
                    new Part(
                            "/khong-de-ai-bi-bo-lai",
                            "dai-truyen-thanh",
                            "gioi-thieu-chinh-sach-cho-nguoi-dan"),
                    new Part("/quan-tri", "quan-tri", "tai-khoan"),
                    new Part("/quan-tri/viec-ket", "quan-tri", "viec-ket"),
                    new Part("/quan-tri/dia-ban", "quan-tri", "dia-ban"),
                    new Part("/quan-tri/lich", "quan-tri", "lich-lam-viec"),
                    new Part("/quan-tri/mau-van-ban", "quan-tri", "mau-van-ban"),
                    new Part("/quan-tri/so-van-ban", "quan-tri", "so-van-ban"),
                    new Part(
                            "/quan-tri/can-cu-quyet-dinh",
                            "quan-tri",
                            "can-cu-ban-hanh-quyet-dinh"),
                    new Part("/quan-tri/quy-trinh", "quan-tri", "su-co-cua-buoc-may"),
                    new Part("/chuan-ngheo", "quan-tri", "chuan-ngheo-bang-diem"));

    private GuideByPage() {}

    /** Every role has a page. */
    static String pageOf(String role) {
        var page = PAGE_OF_ROLE.get(role);
        if (page == null) {
            throw new IllegalArgumentException("no guide for role " + role);
        }
        return page;
    }

    /**
     * The part about a page for a reader; the nearest address counts first, then the reader's own
     * page of the guide.
     */
    static Optional<Part> partFor(String path, Set<String> roles) {
        var own = roles.stream().map(GuideByPage::pageOf).toList();
        return PARTS.stream()
                .filter(part -> part.isAbout(path))
                .max(
                        Comparator.comparingInt((Part part) -> part.place().length())
                                .thenComparing(part -> own.contains(part.page()))
                                .thenComparing(part -> part.page().equals(FOR_ALL)));
    }

    static Stream<Part> all() {
        return PARTS.stream();
    }

    /**
     * @param place address of a page of ours and of those below it
     * @param page of the guide
     * @param anchor of the heading
     */
    record Part(String place, String page, String anchor) {

        boolean isAbout(String path) {
            return path.equals(place) || path.startsWith(place + "/");
        }

        String link() {
            return (page.equals(FOR_ALL) ? GuideText.ADDRESS : GuideText.ADDRESS + "/" + page)
                    + "#"
                    + anchor;
        }
    }
}
