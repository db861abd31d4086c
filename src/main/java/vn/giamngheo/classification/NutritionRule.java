package vn.giamngheo.classification;

import java.util.Locale;
import java.util.Set;

/** Dinh dưỡng: a child is malnourished by height or by weight for its age. */
final class NutritionRule extends MemberRule {

    private static final String CHILD_UNDER = "CHILD_UNDER";

    @Override
    public Set<String> parameters() {
        return Set.of(CHILD_UNDER);
    }

    @Override
    Seen seen(Resident resident, int age, Thresholds thresholds) {
        if (thresholds.reached(age, CHILD_UNDER)) {
            return Seen.FINE;
        }
        var nutrition = resident.facts().nutrition();
        if (nutrition == null) {
            return Seen.unknown(
                    resident.missing(
                            SurveyField.NUTRITION,
                            "có suy dinh dưỡng hay không (theo trạm y tế)."));
        }
        return nutrition == Nutrition.NORMAL
                ? Seen.FINE
                : Seen.deprived("bị " + nutrition.label().toLowerCase(Locale.ROOT));
    }

    @Override
    String nobody(Thresholds thresholds) {
        return "Không có trẻ em dưới " + thresholds.words(CHILD_UNDER) + " tuổi suy dinh dưỡng.";
    }
}
