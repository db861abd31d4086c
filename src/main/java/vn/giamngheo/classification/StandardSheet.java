package vn.giamngheo.classification;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.PovertyCategory;

/**
 * Everything a standard says, row by row with clause and mark, for the people who read and enter
 * it; what is not known is empty.
 *
 * @param province whose own standard it is, in words; null for the national one
 */
public record StandardSheet(
        @Nullable String province,
        List<LimitLine> limits,
        List<ClauseLine> clauses,
        List<IndicatorLine> indicators) {

    /**
     * @param b1MaxPoints B1 up to which a household is poor or near-poor
     * @param b2MinPoints B2 from which it is poor
     * @param incomeLine đồng per person and month
     */
    public record LimitLine(
            Area area,
            @Nullable Integer b1MaxPoints,
            @Nullable Integer b2MinPoints,
            @Nullable Long incomeLine,
            String clause,
            String mark) {

        static LimitLine empty(Area area) {
            return new LimitLine(area, null, null, null, "", LawMark.UNKNOWN);
        }

        public String markWords() {
            return LawMark.words(mark);
        }
    }

    /** The clause of one class; empty while it is not known. */
    public record ClauseLine(PovertyCategory category, String clause, String mark) {

        static ClauseLine unknown(PovertyCategory category) {
            return new ClauseLine(category, "", LawMark.UNKNOWN);
        }

        public String markWords() {
            return LawMark.words(mark);
        }
    }

    /**
     * @param threshold empty while it is not known
     * @param rule name of a {@link RuleChoice}; empty: marked by hand
     * @param parameters the numbers of the rule, in the order of the page
     */
    public record IndicatorLine(
            String code,
            int ordinal,
            String service,
            String name,
            String threshold,
            @Nullable Integer points,
            String mark,
            String rule,
            List<ParameterLine> parameters) {

        public String markWords() {
            return LawMark.words(mark);
        }

        /** How its mark is found, in words. */
        public String ruleWords() {
            return RuleChoice.named(rule).map(RuleChoice::label).orElse("Rà soát viên tự đánh dấu");
        }
    }

    /**
     * A number of a threshold.
     *
     * @param value "7,5"; empty while it is not known
     * @param mark empty while there is no value
     */
    public record ParameterLine(String name, String label, String value, String mark) {

        public String markWords() {
            return mark.isEmpty() ? LawMark.words(LawMark.UNKNOWN) : LawMark.words(mark);
        }
    }

    /** The indicator of that code. */
    public Optional<IndicatorLine> indicator(String code) {
        return indicators.stream().filter(line -> line.code().equals(code)).findFirst();
    }
}
