package vn.giamngheo.benefit.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.benefit.ApplicationRegister;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.shared.web.RoleWords;

/** What is known about a request, as words and values; what is not known is left out. */
final class ApplicationFacts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    private ApplicationFacts() {}

    static Map<String, String> of(ApplicationRegister.Row row) {
        var all = new ApplicationFacts();
        all.request(row);
        all.course(row);
        all.outcome(row);
        return all.facts;
    }

    private void request(ApplicationRegister.Row row) {
        put("Chính sách", row.benefitName());
        put("Chủ hộ", row.headName());
        put(row.recheck() ? "Ngày mở việc" : "Ngày nhận", day(row.receivedOn()));
        put("Hộ ra khỏi danh sách từ", day(row.classLeftOn()));
        put("Phụ trách", RoleWords.of(row.ownerRole()));
        put("Nội dung đề nghị", row.purpose());
        put("Tổ tiết kiệm và vay vốn", row.loanGroup());
        put("Số tiền đề nghị", row.amountWords());
    }

    private void course(ApplicationRegister.Row row) {
        put(
                "Phân loại hộ khi kiểm tra",
                row.livingClass() == null ? "" : row.livingClass().label());
        put("Căn cứ kiểm tra", row.checkReason());
        put("Ngày kiểm tra", day(row.checkedOn()));
        put(
                "Niêm yết",
                row.postedOn() == null || row.postedUntil() == null
                        ? ""
                        : "từ %s đến hết %s"
                                .formatted(day(row.postedOn()), day(row.postedUntil())));
        put("Lý do Chủ tịch UBND xã trả lại", row.returnReason());
        put(
                "Chủ tịch UBND xã xác nhận",
                row.confirmedOn() == null
                        ? ""
                        : "số %s, ngày %s".formatted(row.confirmNumber(), day(row.confirmedOn())));
    }

    private void outcome(ApplicationRegister.Row row) {
        put("Cơ quan quyết định", row.bodyDecides() ? row.body() : "");
        put("Số văn bản kết quả", row.outcomeNumber());
        put("Ngày có kết quả", day(row.outcomeOn()));
        put("Số tiền được duyệt", row.grantedWords());
        put("Lý do", row.outcomeReason());
    }

    private void put(String words, String value) {
        if (!value.isEmpty()) {
            facts.put(words, value);
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : OfficialWording.shortDate(day);
    }
}
