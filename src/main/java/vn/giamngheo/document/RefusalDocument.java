package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The written answer with its reasons to a household that asked and was found to be neither poor
 * nor near-poor (Quyết định 24/2021/QĐ-TTg wants "trả lời bằng văn bản, nêu rõ lý do"). A notice in
 * the layout of Nghị định 30/2020/NĐ-CP; its wording is from memory.
 *
 * @param number "05/TB-UBND"
 * @param applicantName to whom it is addressed
 * @param residence "Thôn Đông Hòa, xã Bình Minh"
 * @param reviewYear year of the review
 * @param receivedOn day on which the request was received
 * @param decisionNumber decision of the review
 * @param reasons whole sentences, the first says it all
 * @param recipients lines below "Nơi nhận:"; end marks are set by the document
 */
public record RefusalDocument(
        IssuingBody body,
        String number,
        LocalDate date,
        String applicantName,
        String residence,
        int reviewYear,
        LocalDate receivedOn,
        String decisionNumber,
        List<String> reasons,
        Signature signature,
        List<String> recipients,
        boolean training)
        implements OfficialDocument {

    public RefusalDocument {
        reasons = List.copyOf(reasons);
        recipients = List.copyOf(recipients);
    }

    /** What was asked for. */
    public String request() {
        return "Ngày %s, %s đã nhận giấy đề nghị của ông (bà) về việc rà soát hộ nghèo, hộ cận nghèo. Hộ của ông (bà) đã được rà soát trong đợt rà soát định kỳ năm %d."
                .formatted(OfficialWording.shortDate(receivedOn), body.name(), reviewYear);
    }

    /** What came out. */
    public String result() {
        return "Căn cứ Quyết định số 24/2021/QĐ-TTg ngày 16 tháng 7 năm 2021 của Thủ tướng Chính phủ, kết quả rà soát và Quyết định số %s %s của Chủ tịch %s, hộ của ông (bà) không thuộc danh sách hộ nghèo, hộ cận nghèo được công nhận. Lý do:"
                .formatted(decisionNumber, OfficialWording.dateInWords(date), body.name());
    }

    /** What the household can do now. */
    public String guidance() {
        return "Khi hoàn cảnh của hộ thay đổi, ông (bà) có thể gửi giấy đề nghị (Mẫu số 01) đến %s để được rà soát. Nếu không đồng ý với kết quả này, ông (bà) có quyền khiếu nại theo quy định của pháp luật về khiếu nại."
                .formatted(body.name());
    }

    @Override
    public String title() {
        return "Thông báo không công nhận hộ nghèo, hộ cận nghèo số " + number;
    }
}
