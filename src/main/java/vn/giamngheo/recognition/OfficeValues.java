package vn.giamngheo.recognition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.giamngheo.document.CertificateDocument;
import vn.giamngheo.document.IssuingBody;
import vn.giamngheo.document.OfficialDocument;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.document.RefusalDocument;
import vn.giamngheo.document.Sex;
import vn.giamngheo.document.Signature;

/** The values of a paper under the tags of its DOCX template; says the same as the PDF. */
final class OfficeValues {

    private OfficeValues() {}

    static Map<String, Object> of(RefusalDocument refusal) {
        var values = head(refusal, refusal.number());
        values.put("ho_ten", refusal.applicantName());
        values.put("dia_chi", refusal.residence());
        values.put("can_cu", refusal.request());
        values.put("ket_qua", refusal.result());
        values.put("huong_dan", refusal.guidance());
        values.put("quyen_han", capacity(refusal.signature()));
        values.put("nguoi_ky", refusal.signature().fullName());
        values.put(
                "ly_do",
                numbered(
                        refusal.reasons().stream()
                                .map(reason -> Map.of("noi_dung", reason))
                                .toList()));
        return values;
    }

    static Map<String, Object> of(CertificateDocument certificate) {
        var values = head(certificate, certificate.number());
        values.put("chu_ho", certificate.headName());
        values.put("dan_toc", certificate.ethnicGroup());
        var identity = certificate.identityNumber();
        values.put("so_cccd", identity == null ? "......................" : identity);
        var issued = certificate.identityIssuedOn();
        values.put(
                "ngay_cap",
                issued == null ? "................" : OfficialWording.shortDate(issued));
        values.put("noi_thuong_tru", certificate.residence());
        values.put("giai_doan", certificate.firstYear() + "-" + certificate.lastYear());
        values.put("chi_so", indicators(certificate.indicators()));
        values.put("kiem_tra", certificate.checkAddress());
        values.put(
                "thanh_vien",
                numbered(certificate.members().stream().map(OfficeValues::member).toList()));
        values.put("ket_qua", certificate.rows().stream().map(OfficeValues::year).toList());
        return values;
    }

    private static Map<String, Object> head(OfficialDocument document, String number) {
        Map<String, Object> values = new HashMap<>();
        var date = document.date();
        values.put("co_quan", issuer(document.body()));
        values.put("so", number);
        values.put(
                "dia_danh_ngay_thang",
                date == null
                        ? document.body().placeName()
                        : document.body().placeName() + ", " + OfficialWording.dateInWords(date));
        return values;
    }

    private static String issuer(IssuingBody body) {
        return "ỦY BAN NHÂN DÂN\n" + OfficialWording.capitals(body.unitName());
    }

    private static String capacity(Signature signature) {
        return String.join("\n", signature.capacity());
    }

    private static Map<String, String> member(CertificateDocument.Member member) {
        var born = String.valueOf(member.birthYear());
        var note = member.note();
        return Map.of(
                "ho_ten",
                member.fullName(),
                "dan_toc",
                member.ethnicGroup(),
                "quan_he",
                member.relation(),
                "nam",
                member.sex() == Sex.MALE ? born : "",
                "nu",
                member.sex() == Sex.FEMALE ? born : "",
                "ghi_chu",
                note == null ? "" : note);
    }

    private static Map<String, String> year(CertificateDocument.Row row) {
        var result = row.result();
        if (result == null) {
            return Map.of(
                    "nam_huong", String.valueOf(row.year()),
                    "loai", "",
                    "thieu_hut", "",
                    "xac_nhan", "");
        }
        var date = result.date();
        return Map.of(
                "nam_huong", String.valueOf(row.year()),
                "loai", result.category().code(),
                "thieu_hut",
                        result.deprived().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                "xac_nhan",
                        date == null
                                ? ""
                                : "N" + OfficialWording.dateInWords(date).substring(1) + "\n\n\n");
    }

    private static List<Map<String, String>> numbered(List<Map<String, String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(
                        i -> {
                            Map<String, String> row = new HashMap<>(rows.get(i));
                            row.put("stt", String.valueOf(i + 1));
                            return row;
                        })
                .toList();
    }

    private static String indicators(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> "(%d) %s".formatted(i + 1, names.get(i)))
                .collect(Collectors.joining("; "));
    }
}
