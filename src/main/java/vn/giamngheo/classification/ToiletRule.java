package vn.giamngheo.classification;

import java.util.Set;

/** Nhà tiêu hợp vệ sinh: the household uses none. */
final class ToiletRule implements DerivationRule {

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public Derived derive(SurveyedHousehold household, Thresholds thresholds) {
        var toilet = household.dwelling().toilet();
        if (toilet == null) {
            return Derived.unknown(SurveyField.TOILET, "Cho biết loại nhà tiêu hộ đang dùng.");
        }
        return Derived.of(
                !toilet.hygienic(),
                "Hộ không dùng nhà tiêu hợp vệ sinh.",
                "Hộ dùng nhà tiêu hợp vệ sinh.");
    }
}
