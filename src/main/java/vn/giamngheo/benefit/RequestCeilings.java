package vn.giamngheo.benefit;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The most somebody can ask for by the rule that holds. */
@Component
class RequestCeilings {

    private final JdbcClient jdbc;

    RequestCeilings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param units how many times the rule's amount
     * @return empty when the rule names no ceiling
     */
    Optional<Ceiling> of(String ruleId, int units) {
        return jdbc.sql(
                        """
                        SELECT amount * :units AS dong, per FROM giamngheo.benefit_rule
                        WHERE id = :rule AND at_most AND amount IS NOT NULL
                        """)
                .param("rule", ruleId)
                .param("units", units)
                .query(Ceiling.class)
                .optional();
    }

    /** "1.500.000 đồng". */
    static String words(long dong) {
        return String.format(Locale.ROOT, "%,d đồng", dong).replace(',', '.');
    }

    /**
     * @param per MONTH, QUARTER, YEAR or ONCE; null as ONCE
     */
    record Ceiling(long dong, @Nullable String per) {

        String inWords() {
            var suffix =
                    switch (per == null ? "ONCE" : per) {
                        case "MONTH" -> " mỗi tháng";
                        case "QUARTER" -> " mỗi quý";
                        case "YEAR" -> " mỗi năm";
                        default -> "";
                    };
            return words(dong) + suffix;
        }
    }
}
