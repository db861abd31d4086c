package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as a Vietnamese reader writes them: comma before the decimals. */
final class DecimalWords {

    private DecimalWords() {}

    static String of(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** At most two decimals, the rest cut off: 7,999 never reads as 8. */
    static String perPerson(BigDecimal total, int persons) {
        return of(total.divide(BigDecimal.valueOf(persons), 2, RoundingMode.DOWN));
    }
}
