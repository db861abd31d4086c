package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The dependants of a household (<i>người phụ thuộc</i>): children, and elderly or disabled persons
 * with a monthly social allowance.
 *
 * @param certain names of those who surely are
 * @param uncertain how many may be
 * @param missing answers that would settle it
 */
record Dependants(List<String> certain, int uncertain, List<MissingFact> missing) {

    static final String CHILD_UNDER = "CHILD_UNDER";

    static Dependants of(SurveyedHousehold household, Thresholds thresholds) {
        var certain = new ArrayList<String>();
        var uncertain = 0;
        var missing = new LinkedHashSet<MissingFact>();
        for (var resident : household.residents()) {
            var childForSure = thresholds.under(resident.oldest(), CHILD_UNDER);
            var perhapsChild = thresholds.under(resident.youngest(), CHILD_UNDER);
            var allowance = resident.facts().allowance();
            if (childForSure || allowance == Allowance.ELDERLY || allowance == Allowance.DISABLED) {
                certain.add(resident.facts().name());
            } else if (perhapsChild || allowance == null) {
                uncertain++;
                if (perhapsChild) {
                    missing.add(resident.missingBirth());
                }
                if (allowance == null) {
                    missing.add(
                            resident.missing(
                                    SurveyField.ALLOWANCE,
                                    "có hưởng trợ cấp xã hội hằng tháng hay không."));
                }
            }
        }
        return new Dependants(certain, uncertain, List.copyOf(missing));
    }

    int least() {
        return certain.size();
    }

    int most() {
        return certain.size() + uncertain;
    }
}
