package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.Set;

/** Người phụ thuộc trong hộ gia đình: dependants are more than their share of all members. */
final class DependentsRule implements DerivationRule {

    private static final String OVER_PERCENT = "OVER_PERCENT";

    @Override
    public Set<String> parameters() {
        return Set.of(Dependants.CHILD_UNDER, OVER_PERCENT);
    }

    @Override
    public Derived derive(SurveyedHousehold household, Thresholds thresholds) {
        if (household.size() == 0) {
            return Derived.withoutMembers();
        }
        var dependants = Dependants.of(household, thresholds);
        if (tooMany(dependants.least(), household.size(), thresholds)) {
            return Derived.deprived(
                    sentence(dependants, household, "nhiều hơn", thresholds), dependants.certain());
        }
        return tooMany(dependants.most(), household.size(), thresholds)
                ? Derived.unknown(dependants.missing())
                : Derived.notDeprived(
                        sentence(dependants, household, "không nhiều hơn", thresholds));
    }

    /** Exactly the share is not more than it. */
    private static boolean tooMany(int dependants, int members, Thresholds thresholds) {
        var share = thresholds.value(OVER_PERCENT).multiply(BigDecimal.valueOf(members));
        return BigDecimal.valueOf(dependants * 100L).compareTo(share) > 0;
    }

    private static String sentence(
            Dependants dependants,
            SurveyedHousehold household,
            String compared,
            Thresholds thresholds) {
        return dependants.least()
                + " trên "
                + household.size()
                + " người là người phụ thuộc, "
                + compared
                + " "
                + thresholds.words(OVER_PERCENT)
                + "%.";
    }
}
