package vn.giamngheo.territory;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.UseCase;

/** Looks up communes, their villages and how many people live there. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class Territory {

    private final UnitQueries units;
    private final VillageQueries villages;

    Territory(UnitQueries units, VillageQueries villages) {
        this.units = units;
        this.villages = villages;
    }

    /**
     * @throws BusinessException UNKNOWN_COMMUNE when no commune has this key
     */
    public Commune commune(String key) {
        return units.commune(key)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "UNKNOWN_COMMUNE",
                                        "Không có xã nào mang mã %s. Kiểm tra lại mã xã."
                                                .formatted(key)));
    }

    /** Provinces and communes whose names contain the words, accents aside; at most 30. */
    public List<UnitChoice> found(String words) {
        return words.isBlank() ? List.of() : units.found(words);
    }

    /** Communes whose names contain the words, accents aside; at most 30. */
    public List<UnitChoice> communesFound(String words) {
        return words.isBlank() ? List.of() : units.communesFound(words);
    }

    /** Provinces whose names contain the words, accents aside; at most 30. */
    public List<UnitChoice> provincesFound(String words) {
        return words.isBlank() ? List.of() : units.provincesFound(words);
    }

    /** Those of the keys that are a province or a commune, with their names. */
    public List<UnitChoice> named(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : units.named(keys);
    }

    /** The villages of a commune, in the order of its lists. */
    public List<Village> villages(String communeKey) {
        return villages.of(communeKey);
    }

    /**
     * @throws BusinessException UNKNOWN_VILLAGE when no village has this key
     */
    public Village village(String key) {
        return villages.byKeys(List.of(key)).stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "UNKNOWN_VILLAGE",
                                        "Không có thôn nào mang mã %s. Kiểm tra lại mã thôn."
                                                .formatted(key)));
    }

    /** Those of the keys that exist. */
    public Map<String, Village> villagesByKey(Collection<String> keys) {
        return villages.byKeys(keys).stream()
                .collect(
                        toMap(
                                Village::key,
                                Function.identity(),
                                (one, same) -> one,
                                LinkedHashMap::new));
    }

    /**
     * The village a person means: "Thôn Đông", "thôn đông", "Dong" and "Đông" are the same. Where
     * two villages differ by their accents only, the name has to be written exactly.
     */
    public Optional<Village> villageNamed(String communeKey, String name) {
        return VillageName.pick(villages.of(communeKey), name);
    }

    /**
     * Residents of each village in the year, else of the latest year before it; each row says which
     * year it is from. A village that nobody counted has no row.
     */
    public List<VillagePopulation> populations(String communeKey, int year) {
        return villages.populations(communeKey, year);
    }
}
