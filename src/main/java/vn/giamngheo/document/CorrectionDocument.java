package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The decision that corrects a signed one: what was wrong and what has to be read instead,
 * household by household. No form is prescribed; the articles are from memory.
 *
 * @param number "06/QĐ-UBND"
 * @param correctedNumber the decision that was wrong in part
 * @param legalBases whole sentences; end marks are set by the document
 * @param responsible who carries the decision out, subject of the sentence in article 3
 * @param recipients lines below "Nơi nhận:"; end marks are set by the document
 */
public record CorrectionDocument(
        IssuingBody body,
        String number,
        LocalDate date,
        String correctedNumber,
        LocalDate correctedOn,
        int reviewYear,
        List<String> legalBases,
        List<Line> lines,
        String responsible,
        Signature signature,
        List<String> recipients,
        boolean training)
        implements OfficialDocument {

    public CorrectionDocument {
        legalBases = List.copyOf(legalBases);
        lines = List.copyOf(lines);
        recipients = List.copyOf(recipients);
    }

    /**
     * One household.
     *
     * @param before class by the corrected decision
     * @param after class from now on
     * @param wording what has to be read instead; empty when only the class was wrong
     * @param basis "văn bản số 12/BB-BCĐ ngày 05/01/2024"
     */
    public record Line(
            String headName,
            String villageName,
            String before,
            String after,
            String wording,
            String reason,
            String basis) {}

    /** Below the word QUYẾT ĐỊNH. */
    public String subject() {
        return "Đính chính, thay đổi Quyết định số %s %s của Chủ tịch %s về việc công nhận danh sách hộ nghèo, hộ cận nghèo và danh sách hộ thoát nghèo, hộ thoát cận nghèo năm %d"
                .formatted(
                        correctedNumber,
                        OfficialWording.dateInWords(correctedOn),
                        body.name(),
                        reviewYear);
    }

    @Override
    public String title() {
        return "Quyết định %s - đính chính Quyết định %s".formatted(number, correctedNumber);
    }
}
