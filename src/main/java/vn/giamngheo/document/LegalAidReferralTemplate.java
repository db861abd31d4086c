package vn.giamngheo.document;

import java.util.HashMap;
import java.util.Map;

/** Fills the DOCX of a referral to legal aid with the same sentences as its PDF. */
public final class LegalAidReferralTemplate {

    private static final String NO_NUMBER = "       /UBND";
    private static final String NO_DATE = "ngày       tháng       năm          ";

    private LegalAidReferralTemplate() {}

    /**
     * @return DOCX
     */
    public static byte[] docx(
            OfficeDocuments documents, String communeKey, LegalAidReferralDocument referral) {
        return documents.docx(OfficeTemplate.LEGAL_AID_REFERRAL, communeKey, values(referral));
    }

    private static Map<String, Object> values(LegalAidReferralDocument referral) {
        Map<String, Object> values = new HashMap<>();
        values.put("co_quan", OfficialWording.capitals(referral.body().name()));
        values.put("so", referral.number() == null ? NO_NUMBER : referral.number());
        values.put(
                "dia_danh_ngay_thang",
                referral.body().placeName()
                        + ", "
                        + (referral.date() == null
                                ? NO_DATE
                                : OfficialWording.dateInWords(referral.date())));
        values.put("kinh_gui", referral.centre());
        values.put("mo_dau", referral.introduction());
        values.put("ho_ten", referral.applicant());
        values.put("ngay_sinh", referral.born());
        values.put("dia_chi", referral.residence());
        values.put("doi_tuong", referral.group());
        values.put("ngay_de_nghi", OfficialWording.shortDate(referral.askedOn()));
        values.put("noi_dung_de_nghi", referral.need());
        values.put(
                "giay_to",
                referral.papers().stream().map(each -> Map.of("noi_dung", each)).toList());
        values.put("quyen_han", String.join("\n", referral.signature().capacity()));
        values.put("nguoi_ky", referral.signature().fullName());
        return values;
    }
}
