package vn.giamngheo.review;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.ScoringUnits;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/** Names units for the administration of the law's data, which does not know the territory. */
@Component
class TerritoryScoringUnits implements ScoringUnits {

    private final Territory territory;

    TerritoryScoringUnits(Territory territory) {
        this.territory = territory;
    }

    @Override
    public List<Unit> found(String words) {
        return territory.found(words).stream().map(TerritoryScoringUnits::unit).toList();
    }

    @Override
    public List<Unit> provincesFound(String words) {
        return territory.provincesFound(words).stream().map(TerritoryScoringUnits::unit).toList();
    }

    @Override
    public Map<String, String> labels(Collection<String> keys) {
        return territory.named(keys).stream().collect(toMap(UnitChoice::key, UnitChoice::label));
    }

    private static Unit unit(UnitChoice choice) {
        return new Unit(choice.key(), choice.label());
    }
}
