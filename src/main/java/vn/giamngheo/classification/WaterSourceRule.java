package vn.giamngheo.classification;

import java.util.Set;

/** Nguồn nước sinh hoạt: the water the household uses is not clean. */
final class WaterSourceRule implements DerivationRule {

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public Derived derive(SurveyedHousehold household, Thresholds thresholds) {
        var water = household.dwelling().water();
        if (water == null) {
            return Derived.unknown(
                    SurveyField.WATER, "Cho biết nguồn nước sinh hoạt chính của hộ.");
        }
        return Derived.of(
                !water.clean(),
                "Hộ không dùng nguồn nước sạch trong sinh hoạt.",
                "Hộ dùng nguồn nước sạch trong sinh hoạt.");
    }
}
