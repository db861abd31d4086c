package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chất lượng nhà ở: so many of pillars, roof and walls are of material that does not last. */
final class HousingQualityRule implements DerivationRule {

    private static final String WEAK_PARTS = "WEAK_PARTS";

    @Override
    public Set<String> parameters() {
        return Set.of(WEAK_PARTS);
    }

    @Override
    public Derived derive(SurveyedHousehold household, Thresholds thresholds) {
        var parts = new Parts();
        parts.add(SurveyField.PILLARS, "cột", household.dwelling().pillars());
        parts.add(SurveyField.ROOF, "mái", household.dwelling().roof());
        parts.add(SurveyField.WALLS, "tường", household.dwelling().walls());
        var weak = parts.weak.size();
        if (thresholds.reached(weak, WEAK_PARTS)) {
            return Derived.deprived(
                    "Nhà ở không bền chắc: "
                            + String.join(", ", parts.weak)
                            + " làm bằng vật liệu không bền chắc.",
                    List.of());
        }
        return thresholds.reached(weak + parts.missing.size(), WEAK_PARTS)
                ? Derived.unknown(parts.missing)
                : Derived.notDeprived(
                        "Nhà ở có dưới "
                                + thresholds.words(WEAK_PARTS)
                                + " kết cấu chính không bền chắc.");
    }

    private static final class Parts {

        private final ArrayList<String> weak = new ArrayList<>();
        private final ArrayList<MissingFact> missing = new ArrayList<>();

        void add(String field, String name, @Nullable Material material) {
            if (material == null) {
                missing.add(
                        new MissingFact(field, "Cho biết " + name + " nhà có bền chắc hay không."));
            } else if (material == Material.NOT_DURABLE) {
                weak.add(name);
            }
        }
    }
}
