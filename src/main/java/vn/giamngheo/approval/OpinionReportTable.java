package vn.giamngheo.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.document.OpinionReportDocument;
import vn.giamngheo.document.OpinionReportDocument.Annex;
import vn.giamngheo.document.OpinionReportDocument.Village;

/** The report as values of its DOCX template, for an office that goes on writing in it. */
final class OpinionReportTable {

    private OpinionReportTable() {}

    static Map<String, Object> of(OpinionReportDocument report) {
        Map<String, Object> values = new HashMap<>();
        values.put("du_thao", report.draft() ? "DỰ THẢO" : "");
        values.put("co_quan", OfficialWording.capitals(report.body().name()));
        values.put("so", report.number() == null ? "      /BC-UBND" : report.number());
        values.put(
                "dia_danh_ngay_thang",
                report.body().placeName()
                        + ", "
                        + (report.date() == null
                                ? "ngày      tháng      năm"
                                : OfficialWording.dateInWords(report.date())));
        values.put("trich_yeu", report.subject());
        values.put("kinh_gui", report.addressee());
        values.put("mo_dau", report.opening());
        values.put("ket_qua", String.join("\n", report.results()));
        values.put("khieu_nai", report.complaintsSummary());
        values.put("ghi_them", String.join("\n", report.note()));
        values.put("van_ban_truoc", String.join("\n", report.earlier()));
        values.put("de_nghi", report.request() + "./.");
        values.put("quyen_han", String.join("\n", report.signature().capacity()));
        values.put("nguoi_ky", report.signature().fullName());
        values.put(
                "ket_qua_thon", report.villages().stream().map(OpinionReportTable::found).toList());
        values.put(
                "hop_dan_niem_yet",
                report.villages().stream()
                        .filter(village -> !village.meeting().isEmpty())
                        .map(
                                village ->
                                        Map.of(
                                                "thon",
                                                village.name(),
                                                "hop_dan",
                                                village.meeting(),
                                                "niem_yet",
                                                village.posted()))
                        .toList());
        values.put(
                "phuc_tra",
                report.complaints().stream()
                        .map(
                                complaint ->
                                        Map.of(
                                                "ho",
                                                complaint.household(),
                                                "tiep_nhan",
                                                complaint.received(),
                                                "nguon",
                                                complaint.origin(),
                                                "ket_luan",
                                                complaint.outcome()))
                        .toList());
        values.put("danh_sach", households(report.annexes().subList(0, 1)));
        values.put("danh_sach_thoat", households(report.annexes().subList(3, 5)));
        return values;
    }

    private static Map<String, String> found(Village village) {
        return Map.of(
                "thon", village.name(),
                "dan_cu", village.residents(),
                "ra_soat", String.valueOf(village.reviewed()),
                "ngheo", "%d (%s)".formatted(village.poor(), village.poorShare()),
                "can_ngheo", "%d (%s)".formatted(village.nearPoor(), village.nearPoorShare()),
                "moi_vao", String.valueOf(village.newlyListed()),
                "thoat_ngheo", String.valueOf(village.escapedPoverty()),
                "thoat_can_ngheo", String.valueOf(village.escapedNearPoverty()));
    }

    private static List<Map<String, String>> households(List<Annex> annexes) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (var annex : annexes) {
            for (var household : annex.households()) {
                rows.add(
                        Map.of(
                                "stt", String.valueOf(rows.size() + 1),
                                "ho_ten", household.headName(),
                                "nam_sinh", String.valueOf(household.birthYear()),
                                "thon", household.villageName(),
                                "nhan_khau", String.valueOf(household.persons()),
                                "truoc", household.before(),
                                "phan_loai", household.category()));
            }
        }
        return rows;
    }
}
