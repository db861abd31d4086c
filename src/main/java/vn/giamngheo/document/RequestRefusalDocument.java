package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The written answer with its reason to somebody whose request for a benefit was refused when it
 * was checked. A notice in the layout of Nghị định 30/2020/NĐ-CP; its wording is ours.
 *
 * @param number "05/TB-UBND"
 * @param benefit what was asked for, as the catalogue calls it
 * @param basis legal basis of the benefit; may be empty
 * @param reasons whole sentences
 */
public record RequestRefusalDocument(
        IssuingBody body,
        String number,
        LocalDate date,
        String applicant,
        String residence,
        LocalDate receivedOn,
        String benefit,
        String basis,
        List<String> reasons,
        Signature signature,
        boolean training)
        implements OfficialDocument {

    public RequestRefusalDocument {
        reasons = List.copyOf(reasons);
    }

    /** What was asked for and what came out. */
    public String result() {
        return "Ngày %s, %s đã nhận đề nghị của ông (bà) về chính sách: %s. Sau khi kiểm tra%s, đề nghị của ông (bà) chưa được giải quyết. Lý do:"
                .formatted(
                        OfficialWording.shortDate(receivedOn),
                        body.name(),
                        benefit,
                        basis.isEmpty() ? "" : " theo " + basis);
    }

    /** What the person can do now. */
    public String guidance() {
        return "Khi hoàn cảnh hoặc giấy tờ thay đổi, ông (bà) có thể đề nghị lại tại %s. Nếu không đồng ý với kết quả này, ông (bà) có quyền khiếu nại theo quy định của pháp luật về khiếu nại."
                .formatted(body.name());
    }

    @Override
    public String title() {
        return "Thông báo không giải quyết đề nghị số " + number;
    }
}
