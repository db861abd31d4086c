package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The numbers of an indicator's threshold: ages in full years, per cent, m².
 *
 * @param indicator its code
 */
record Thresholds(String indicator, Map<String, BigDecimal> values) {

    BigDecimal value(String name) {
        return requireNonNull(values.get(name), name);
    }

    boolean reached(int number, String name) {
        return BigDecimal.valueOf(number).compareTo(value(name)) >= 0;
    }

    boolean under(int number, String name) {
        return !reached(number, name);
    }

    boolean over(int number, String name) {
        return BigDecimal.valueOf(number).compareTo(value(name)) > 0;
    }

    String words(String name) {
        return DecimalWords.of(value(name));
    }
}
