package vn.giamngheo.classification;

import java.util.Set;

/** Sử dụng dịch vụ viễn thông: no member uses the internet. */
final class TelecomRule implements DerivationRule {

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public Derived derive(SurveyedHousehold household, Thresholds thresholds) {
        var internet = household.facts().internet();
        if (internet == null) {
            return Derived.unknown(
                    SurveyField.INTERNET, "Cho biết có thành viên nào dùng internet hay không.");
        }
        return Derived.of(
                !internet,
                "Không có thành viên nào dùng internet.",
                "Có thành viên dùng internet.");
    }
}
