package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the indicators of deprivation (<i>chỉ số thiếu hụt</i>) of form B2.
 *
 * @param ordinal its number on the form and in reports, 1 to 12
 * @param service the basic service it belongs to, "Y tế"
 * @param threshold when a household is deprived, a Vietnamese sentence; null where not known
 * @param points what it adds to the B2 score; null where not known
 * @param mark how far the threshold was checked against the law
 * @param rule by which the mark is derived from members and dwelling; null: marked by hand
 * @param parameters numbers of the threshold by name: ages in full years, per cent, m²
 */
public record Indicator(
        String code,
        int ordinal,
        String service,
        String name,
        @Nullable String threshold,
        @Nullable Integer points,
        String mark,
        @Nullable String rule,
        Map<String, BigDecimal> parameters) {

    public Indicator {
        parameters = Map.copyOf(parameters);
    }
}
