package vn.giamngheo.benefit;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that amounts are made of: of the whole country, or only the place knows it.
 *
 * @param whomToAsk in words; empty where nobody has to be asked
 * @param local entered for each commune
 * @param benefits benefits it belongs to besides those whose rules name it
 * @param payer whose share of the premium it is; null for any other number
 */
public record NumberKind(
        String code,
        String name,
        Unit unit,
        String whomToAsk,
        boolean local,
        Set<String> benefits,
        Amounts.@Nullable Payer payer) {

    /** What is counted. */
    public enum Unit {
        DONG("đồng"),
        PER_MILLE("phần nghìn"),
        WORKING_DAYS("ngày làm việc");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        public String label() {
            return label;
        }
    }

    /** Where the name does not begin a sentence. */
    String nameInSentence() {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
