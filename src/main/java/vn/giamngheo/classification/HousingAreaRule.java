package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Diện tích nhà ở bình quân đầu người, compared exactly: 39,99 m² for five is under 8 a person. */
final class HousingAreaRule implements DerivationRule {

    static final MissingFact MISSING =
            new MissingFact(SurveyField.AREA, "Cho biết diện tích nhà ở, tính bằng m².");

    private static final String AREA_BELOW = "AREA_BELOW";

    @Override
    public Set<String> parameters() {
        return Set.of(AREA_BELOW);
    }

    @Override
    public Derived derive(SurveyedHousehold household, Thresholds thresholds) {
        if (household.size() == 0) {
            return Derived.withoutMembers();
        }
        var area = household.dwelling().area();
        if (area == null) {
            return Derived.unknown(List.of(MISSING));
        }
        var needed = thresholds.value(AREA_BELOW).multiply(BigDecimal.valueOf(household.size()));
        var average =
                "Diện tích nhà ở bình quân "
                        + DecimalWords.perPerson(area, household.size())
                        + " m² một người, ";
        var limit = thresholds.words(AREA_BELOW) + " m².";
        return Derived.of(
                area.compareTo(needed) < 0,
                average + "dưới " + limit,
                average + "không dưới " + limit);
    }
}
