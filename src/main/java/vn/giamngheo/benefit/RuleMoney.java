package vn.giamngheo.benefit;

import org.jspecify.annotations.Nullable;

/**
 * What one unit of a rule is worth: fixed đồng, or a share of a number of the catalogue.
 *
 * @param fixed đồng; null when it is counted from a number
 * @param number code of the number it is counted from; null when it is fixed
 * @param perMille share of that number
 * @param per what one unit is
 * @param mostUnits units paid for at most; null for no limit
 * @param atMost a ceiling: what is granted somebody else decides
 * @param extra đồng on top, once for each time it is issued
 * @param payer who pays the first share
 * @param payerPerMille the first share; local numbers pay next, the household the rest
 */
record RuleMoney(
        @Nullable Long fixed,
        @Nullable String number,
        int perMille,
        Per per,
        @Nullable Integer mostUnits,
        boolean atMost,
        long extra,
        Amounts.Payer payer,
        int payerPerMille) {

    /** What a unit is. */
    enum Per {
        ONCE("một lần"),
        MONTH("tháng"),
        QUARTER("quý"),
        YEAR("năm");

        private final String label;

        Per(String label) {
            this.label = label;
        }

        /** Vietnamese words for people. */
        String label() {
            return label;
        }
    }

    /** Everything is paid by the first payer, as the law has it for those who pay nothing. */
    boolean paidInFull() {
        return payerPerMille == 1000;
    }
}
