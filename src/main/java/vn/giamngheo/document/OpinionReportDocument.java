package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report of the commune chair on the review, which asks the authority above for its opinion
 * (Quyết định 24/2021/QĐ-TTg, Điều 4 khoản 5), with the list of Phụ lục VI of Thông tư 07/2021 and
 * the four lists of the review. The layout is ours: no form of this report was found, nor the
 * columns of Phụ lục VI.
 *
 * @param number "05/BC-UBND"; null for a draft, which then says DỰ THẢO
 * @param date of signing; null for a draft
 * @param subject below the word BÁO CÁO
 * @param addressee whose chair is asked
 * @param opening what the report rests on
 * @param results whole sentences about the commune
 * @param villages a line for each village and one for all of them
 * @param complaintsSummary one sentence
 * @param note remarks of the preparer, one paragraph each
 * @param earlier earlier letters and their answers, one sentence each
 * @param request the sentence that asks for the opinion
 */
public record OpinionReportDocument(
        IssuingBody body,
        @Nullable String number,
        @Nullable LocalDate date,
        String subject,
        String addressee,
        String opening,
        List<String> results,
        List<Village> villages,
        String complaintsSummary,
        List<Complaint> complaints,
        List<String> note,
        List<String> earlier,
        String request,
        List<Annex> annexes,
        Signature signature,
        List<String> recipients,
        boolean training)
        implements OfficialDocument {

    public OpinionReportDocument {
        results = List.copyOf(results);
        villages = List.copyOf(villages);
        complaints = List.copyOf(complaints);
        note = List.copyOf(note);
        earlier = List.copyOf(earlier);
        annexes = List.copyOf(annexes);
        recipients = List.copyOf(recipients);
    }

    /**
     * What was found in a village.
     *
     * @param residents resident households, the denominator; "chưa có" where nobody counted them
     * @param poorShare "2,5%", or "chưa tính được"
     * @param meeting day of the last meeting of the people, empty for the line of the commune
     * @param posted from when to when the list hung
     */
    public record Village(
            String name,
            String residents,
            int reviewed,
            int poor,
            String poorShare,
            int nearPoor,
            String nearPoorShare,
            int newlyListed,
            int escapedPoverty,
            int escapedNearPoverty,
            String meeting,
            String posted) {}

    /** A contested household and what the re-verification found. */
    public record Complaint(String household, String received, String origin, String outcome) {}

    /** A list that goes with the report. */
    public record Annex(String numeral, String name, List<Household> households) {

        public Annex {
            households = List.copyOf(households);
        }

        /** Nhân khẩu of the whole list. */
        public int persons() {
            return households.stream().mapToInt(Household::persons).sum();
        }
    }

    /** One line of a list. */
    public record Household(
            String headName,
            int birthYear,
            Sex sex,
            String ethnicGroup,
            String villageName,
            int persons,
            int b1Score,
            int b2Score,
            String category,
            String before) {}

    /** Whether it waits for number, date and signature. */
    public boolean draft() {
        return number == null;
    }

    @Override
    public String title() {
        return "Báo cáo " + (number == null ? "(dự thảo) " : number + " ") + "- " + subject;
    }
}
