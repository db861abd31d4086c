package vn.giamngheo.classification;

import java.util.Set;

/** Phương tiện phục vụ tiếp cận thông tin: the household has none, shared or personal. */
final class InfoDevicesRule implements DerivationRule {

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    @Override
    public Derived derive(SurveyedHousehold household, Thresholds thresholds) {
        var devices = household.facts().devices();
        if (devices == null) {
            return Derived.unknown(
                    SurveyField.DEVICES,
                    "Cho biết hộ có phương tiện tiếp cận thông tin nào, hoặc không có.");
        }
        return Derived.of(
                devices.isEmpty(),
                "Hộ không có phương tiện nào phục vụ tiếp cận thông tin.",
                "Hộ có phương tiện phục vụ tiếp cận thông tin.");
    }
}
