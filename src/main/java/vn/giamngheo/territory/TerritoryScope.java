package vn.giamngheo.territory;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/**
 * What a person may see: passed into every query over households. A village head sees the own
 * village, an official the commune, an administrator no household at all.
 *
 * @param communeKeys communes that may be seen; empty = nothing
 * @param villageKeys villages that may be seen; empty = all villages of the communes
 */
public record TerritoryScope(Set<String> communeKeys, Set<String> villageKeys) {

    public static final String OUT_OF_AREA = "OUT_OF_AREA";

    private static final Set<String> COMMUNE_ROLES =
            Set.of(
                    Roles.STEERING_COMMITTEE,
                    Roles.POVERTY_OFFICER,
                    Roles.FINANCE_OFFICER,
                    Roles.AGRICULTURE_OFFICER,
                    Roles.HEALTH_STATION,
                    Roles.SCHOOL,
                    Roles.JUSTICE_OFFICER,
                    Roles.CULTURE_OFFICER,
                    Roles.OFFICE_OFFICER,
                    Roles.RADIO_STATION,
                    Roles.FATHERLAND_FRONT,
                    Roles.COMMUNE_CHAIR,
                    Roles.OPINION_AUTHORITY,
                    Roles.SUPERVISOR);

    public TerritoryScope {
        communeKeys = Set.copyOf(communeKeys);
        villageKeys = Set.copyOf(villageKeys);
    }

    /** Groups nobody knows give nothing. */
    public static TerritoryScope of(Actor actor) {
        if (actor.groups().stream().anyMatch(COMMUNE_ROLES::contains)) {
            return new TerritoryScope(actor.communes(), Set.of());
        }
        var villages =
                actor.groups().stream()
                        .flatMap(TerritoryScope::villageOf)
                        .filter(village -> actor.worksFor(communeOf(village)))
                        .collect(toUnmodifiableSet());
        var communes =
                villages.stream().map(TerritoryScope::communeOf).collect(toUnmodifiableSet());
        return new TerritoryScope(communes, villages);
    }

    public boolean seesNothing() {
        return communeKeys.isEmpty();
    }

    public boolean coversCommune(String communeKey) {
        return communeKeys.contains(communeKey);
    }

    /** Whether all villages of the communes may be seen. */
    public boolean coversWholeCommunes() {
        return !seesNothing() && villageKeys.isEmpty();
    }

    public boolean coversVillage(String communeKey, String villageKey) {
        return coversCommune(communeKey)
                && (villageKeys.isEmpty() || villageKeys.contains(villageKey));
    }

    /**
     * @throws BusinessException OUT_OF_AREA
     */
    public void requireVillage(String communeKey, String villageKey) {
        if (!coversVillage(communeKey, villageKey)) {
            throw outOfArea();
        }
    }

    /**
     * @throws BusinessException OUT_OF_AREA
     */
    public void requireCommune(String communeKey) {
        if (!coversCommune(communeKey)) {
            throw outOfArea();
        }
    }

    /**
     * For what holds households of every village: a dossier, a decision.
     *
     * @throws BusinessException OUT_OF_AREA
     */
    public void requireWholeCommune(String communeKey) {
        requireCommune(communeKey);
        if (!coversWholeCommunes()) {
            throw outOfArea();
        }
    }

    /**
     * A condition for a query, to be used together with {@link #sqlParams()}.
     *
     * @param communeColumn column with the commune key, "h.commune_key"
     * @param villageColumn column with the village key, "h.village_key"
     */
    public String sqlCondition(String communeColumn, String villageColumn) {
        var communes = communeColumn + " = ANY(:scopeCommunes)";
        return villageKeys.isEmpty()
                ? communes
                : "(%s AND %s = ANY(:scopeVillages))".formatted(communes, villageColumn);
    }

    /** Parameters of {@link #sqlCondition}. */
    public Map<String, Object> sqlParams() {
        return Map.of(
                "scopeCommunes", communeKeys.toArray(String[]::new),
                "scopeVillages", villageKeys.toArray(String[]::new));
    }

    private static Stream<String> villageOf(String group) {
        return Roles.OF_A_VILLAGE.stream()
                .map(role -> role + ".")
                .filter(group::startsWith)
                .map(prefix -> group.substring(prefix.length()));
    }

    private static String communeOf(String villageKey) {
        var dot = villageKey.lastIndexOf('.');
        return dot < 0 ? "" : villageKey.substring(0, dot);
    }

    private static BusinessException outOfArea() {
        return new BusinessException(
                OUT_OF_AREA,
                "Hộ hoặc thôn này ngoài địa bàn bạn được giao. Nếu cần làm thay, đề nghị công chức"
                        + " phụ trách giảm nghèo giao việc.");
    }
}
