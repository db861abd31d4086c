package vn.giamngheo.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that tells a household why it is in its class (<i>phiếu giải thích kết quả rà
 * soát</i>), on one page that can be handed over at the door. No form is prescribed; it explains a
 * result and decides nothing.
 *
 * @param date of the sheet; left open for the pen when null
 * @param villageName "Thôn Đông Hòa"
 * @param attempt number of the review of this household in the round, from 1
 * @param national the result of record
 * @param provincial the result under the province's own standard; null where it has none
 * @param lacks indicators in which the household is deprived, in the order of the form
 * @param changes what is different from last year, whole sentences, empty when nothing is; null
 *     when the household was not reviewed last year
 * @param lifts what would lift the household out of its class, whole sentences; empty for a
 *     household that is neither poor nor near-poor
 * @param legalBases clauses the result rests on
 * @param decisionVersion decision table and version, printed small
 * @param example the point table is invented: the sheet says so in its head
 */
public record ResultExplanationDocument(
        IssuingBody body,
        @Nullable LocalDate date,
        String headName,
        String householdCode,
        String villageName,
        int persons,
        int year,
        int attempt,
        Result national,
        @Nullable Result provincial,
        IncomeScore income,
        List<Lack> lacks,
        @Nullable List<String> changes,
        List<String> lifts,
        List<String> legalBases,
        String decisionVersion,
        boolean example,
        boolean training)
        implements OfficialDocument {

    public ResultExplanationDocument {
        lacks = List.copyOf(lacks);
        changes = changes == null ? null : List.copyOf(changes);
        lifts = List.copyOf(lifts);
        legalBases = List.copyOf(legalBases);
    }

    /**
     * What one standard says of the household.
     *
     * @param category "Hộ nghèo"
     * @param reason the sentence that says why; may be empty
     * @param b1Max B1 up to which a household is poor or near-poor
     * @param b2Min B2 from which such a household is poor
     */
    public record Result(
            String standardName,
            String category,
            String reason,
            int b1Score,
            int b1Max,
            int b2Score,
            int b2Min) {

        /** "thấp hơn mức 20 điểm". */
        public String b1Distance() {
            return distance(b1Score, b1Max);
        }

        /** "cao hơn mức 10 điểm". */
        public String b2Distance() {
            return distance(b2Score, b2Min);
        }

        private static String distance(int score, int limit) {
            if (score == limit) {
                return "đúng bằng mức";
            }
            return (score < limit ? "thấp hơn mức " : "cao hơn mức ")
                    + Math.abs(score - limit)
                    + " điểm";
        }
    }

    /**
     * Where the B1 score comes from.
     *
     * @param pointTable name and version of the point table; null when the total was taken from the
     *     paper form
     * @param items the questions one by one; empty when the total was taken from the paper form
     */
    public record IncomeScore(@Nullable String pointTable, List<Item> items) {

        public IncomeScore {
            items = List.copyOf(items);
        }

        /** Two questions a line, so that a long sheet of questions stays short. */
        public List<List<Item>> lines() {
            var lines = new ArrayList<List<Item>>();
            for (int i = 0; i < items.size(); i += 2) {
                lines.add(items.subList(i, Math.min(i + 2, items.size())));
            }
            return lines;
        }
    }

    /** One question of form B1 with the answer and its points. */
    public record Item(int number, String question, String answer, int points) {}

    /**
     * One indicator in which the household is deprived.
     *
     * @param number of the indicator on the form, from 1
     * @param members names of those concerned; empty for the dwelling
     */
    public record Lack(int number, String name, String sentence, List<String> members) {

        public Lack {
            members = List.copyOf(members);
        }
    }

    /** The result of record, then the one under the province's own standard. */
    public List<Result> results() {
        return provincial == null ? List.of(national) : List.of(national, provincial);
    }

    @Override
    public String title() {
        return "Phiếu giải thích kết quả rà soát năm " + year + " - hộ " + headName;
    }
}
