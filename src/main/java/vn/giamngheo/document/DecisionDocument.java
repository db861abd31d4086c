package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision of the commune chair that recognises the lists (Quyết định 24/2021/QĐ-TTg, Mẫu số
 * 02). The title follows the form; the articles and the layout of the lists are from memory.
 *
 * @param number "05/QĐ-UBND"; a draft leaves it open
 * @param date day of signing; a draft leaves it open
 * @param subject below the word QUYẾT ĐỊNH, for example "Công nhận danh sách hộ nghèo, hộ cận nghèo
 *     và danh sách hộ thoát nghèo, hộ thoát cận nghèo trên địa bàn xã Quang Khải năm 2023"
 * @param legalBases whole sentences "Căn cứ ...", "Theo đề nghị của ..."; end marks are set by the
 *     document
 * @param effect article 2, for example "Quyết định này có hiệu lực kể từ ngày ký."
 * @param responsible who carries the decision out, subject of the sentence in article 3
 * @param recipients lines below "Nơi nhận:"; end marks are set by the document
 */
public record DecisionDocument(
        IssuingBody body,
        @Nullable String number,
        @Nullable LocalDate date,
        String subject,
        List<String> legalBases,
        List<Household> poor,
        List<Household> nearPoor,
        List<Household> leftPoverty,
        List<Household> leftNearPoverty,
        String effect,
        String responsible,
        Signature signature,
        List<String> recipients,
        boolean training)
        implements OfficialDocument {

    public DecisionDocument {
        legalBases = List.copyOf(legalBases);
        poor = List.copyOf(poor);
        nearPoor = List.copyOf(nearPoor);
        leftPoverty = List.copyOf(leftPoverty);
        leftNearPoverty = List.copyOf(leftNearPoverty);
        recipients = List.copyOf(recipients);
    }

    /** One line of an annexed list. */
    public record Household(
            String headName,
            int birthYear,
            Sex sex,
            String ethnicGroup,
            String villageName,
            int persons,
            @Nullable Integer b1Score,
            @Nullable Integer b2Score,
            @Nullable String note) {}

    /** One annex as the template walks through them. */
    public record Annex(String numeral, String name, List<Household> households) {

        /** Nhân khẩu of the whole list. */
        public int persons() {
            return households.stream().mapToInt(Household::persons).sum();
        }
    }

    /** The four lists in the order in which they follow the decision. */
    public List<Annex> annexes() {
        return List.of(
                new Annex("I", "hộ nghèo", poor),
                new Annex("II", "hộ cận nghèo", nearPoor),
                new Annex("III", "hộ thoát nghèo", leftPoverty),
                new Annex("IV", "hộ thoát cận nghèo", leftNearPoverty));
    }

    @Override
    public String title() {
        return "Quyết định " + (number == null ? "" : number + " ") + "- " + subject;
    }
}
