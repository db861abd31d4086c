package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The written answer to a household whose request is not followed, because quick identification
 * (<i>Phiếu A</i>) found too many features of a household that is not poor (Quyết định
 * 24/2021/QĐ-TTg, Điều 5 wants a written answer with the reason). A letter in the layout of Nghị
 * định 30/2020/NĐ-CP; its wording is from memory.
 *
 * @param number "12/UBND"; left open for the registry when null
 * @param date of the letter; left open for the pen when null
 * @param applicantName to whom it is addressed
 * @param residence "Thôn Đông Hòa, xã Bình Minh"
 * @param round what the request asked for, "rà soát hộ nghèo, hộ cận nghèo định kỳ năm 2023"
 * @param receivedOn day on which the request was received
 * @param found how many features the household has
 * @param features how many the form asks for
 * @param excludedFrom from so many on a household is not put on the list
 * @param names the features it has, as the form names them; empty while the names are not known
 * @param clause where the rule stands, "Thông tư 07/2021/TT-BLĐTBXH, Phụ lục II"
 * @param recipients lines below "Nơi nhận:"; end marks are set by the document
 */
public record ScreeningReplyDocument(
        IssuingBody body,
        @Nullable String number,
        @Nullable LocalDate date,
        String applicantName,
        String residence,
        String round,
        LocalDate receivedOn,
        int found,
        int features,
        int excludedFrom,
        List<String> names,
        String clause,
        Signature signature,
        List<String> recipients,
        boolean training)
        implements OfficialDocument {

    public ScreeningReplyDocument {
        names = List.copyOf(names);
        recipients = List.copyOf(recipients);
    }

    @Override
    public String title() {
        return "Văn bản trả lời giấy đề nghị rà soát - " + applicantName;
    }
}
