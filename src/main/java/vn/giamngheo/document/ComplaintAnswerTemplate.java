package vn.giamngheo.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the DOCX of an answer to a complaint with the same sentences as its PDF. */
public final class ComplaintAnswerTemplate {

    private static final String NO_NUMBER = "       /TB-UBND";
    private static final String NO_DATE = "ngày       tháng       năm          ";

    private ComplaintAnswerTemplate() {}

    /**
     * @return DOCX
     */
    public static byte[] docx(
            OfficeDocuments documents, String communeKey, ComplaintAnswerDocument letter) {
        return documents.docx(OfficeTemplate.COMPLAINT_ANSWER, communeKey, values(letter));
    }

    private static Map<String, Object> values(ComplaintAnswerDocument letter) {
        Map<String, Object> values = new HashMap<>();
        values.put("co_quan", OfficialWording.capitals(letter.body().name()));
        values.put("so", orElse(letter.number(), NO_NUMBER));
        values.put(
                "dia_danh_ngay_thang",
                letter.body().placeName()
                        + ", "
                        + (letter.date() == null
                                ? NO_DATE
                                : OfficialWording.dateInWords(letter.date())));
        values.put("ho_ten", letter.addressee());
        values.put("dia_chi", letter.residence());
        values.put("khieu_nai", letter.complaint());
        values.put("phuc_tra", letter.verification());
        values.put("ket_qua_truoc", letter.before());
        values.put("ket_qua_sau", letter.after());
        values.put(
                "ly_do",
                letter.reasons().stream().map(reason -> Map.of("noi_dung", reason)).toList());
        values.put("ket_luan", letter.conclusion());
        values.put("tiep_theo", letter.next());
        values.put("quyen_han", String.join("\n", letter.signature().capacity()));
        values.put("nguoi_ky", letter.signature().fullName());
        return values;
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
