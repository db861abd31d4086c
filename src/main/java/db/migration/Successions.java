package db.migration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the units that the merger table names in words. A name that fits no unit or more than one
 * of the old provinces concerned stays open for a person to decide; nothing is guessed.
 */
final class Successions {

    private static final String KIND_OF_PROVINCE = "(?iU)^(thành phố|thủ đô|tỉnh) ";

    private final Map<String, Unit> old;
    private final Map<String, List<Unit>> oldByName = new HashMap<>();
    private final Map<String, List<Unit>> newByName;
    private final Map<String, String> newProvinceByName;
    private final Map<String, Set<String>> oldProvincesOfNew;

    Successions(List<Unit> oldUnits, List<Unit> newUnits) {
        old = oldUnits.stream().collect(toMap(Unit::key, Function.identity()));
        for (var unit : oldUnits) {
            if (!unit.isProvince()) {
                Stream.of(Spelling.of(unit.fullName()), Spelling.of(unit.name()))
                        .distinct()
                        .forEach(
                                name ->
                                        oldByName.merge(
                                                name, List.of(unit), Successions::together));
            }
        }
        newByName =
                newUnits.stream()
                        .filter(Unit::isCommune)
                        .collect(groupingBy(unit -> Spelling.of(unit.fullName())));
        newProvinceByName =
                newUnits.stream()
                        .filter(Unit::isProvince)
                        .collect(toMap(unit -> Spelling.of(unit.name()), Unit::key));
        oldProvincesOfNew = oldProvinces(oldUnits, newUnits);
    }

    /** The rows of the merger table: code, full name, province, words. */
    List<Succession> of(List<List<String>> rows) {
        var found = rows.stream().flatMap(this::ofNewUnit).toList();
        var timesNamed =
                found.stream()
                        .filter(succession -> succession.oldKey() != null)
                        .collect(groupingBy(s -> String.valueOf(s.oldKey()), counting()));
        return found.stream()
                .map(s -> timesNamed.getOrDefault(s.oldKey(), 1L) > 1 ? s.asPart() : s)
                .toList();
    }

    private Stream<Succession> ofNewUnit(List<String> row) {
        var fullName = row.get(1).strip();
        var province =
                newProvinceByName.get(Spelling.of(row.get(2)).replaceFirst(KIND_OF_PROVINCE, ""));
        var newKey = row.get(0).isEmpty() ? newKey(fullName, province) : Unit.key(row.get(0), 2025);
        return NamedOldUnit.listed(row.get(3)).stream()
                .map(
                        named ->
                                new Succession(
                                        newKey,
                                        fullName,
                                        row.get(2).strip(),
                                        oldKey(named, newKey, fullName, province),
                                        named.isUnchanged() ? fullName : named.name(),
                                        named.part(),
                                        named.note()));
    }

    private @Nullable String oldKey(
            NamedOldUnit named,
            @Nullable String newKey,
            String fullName,
            @Nullable String province) {
        if (!named.isUnchanged()) {
            return oldKey(named.name(), named.district(), province);
        }
        var sameCode =
                newKey == null
                        ? null
                        : old.get(Unit.key(newKey.substring(0, newKey.indexOf('-')), 2023));
        return sameCode != null && isNamedInFull(sameCode, Spelling.of(fullName))
                ? sameCode.key()
                : null;
    }

    private @Nullable String newKey(String fullName, @Nullable String province) {
        return onlyKey(
                newByName.getOrDefault(Spelling.of(fullName), List.of()).stream()
                        .filter(unit -> unit.parentKey().equals(province)));
    }

    private @Nullable String oldKey(String name, String district, @Nullable String province) {
        if (province == null) {
            return null;
        }
        var provinces = oldProvincesOfNew.getOrDefault(province, Set.of());
        var wanted = Spelling.of(name);
        var inProvinces =
                oldByName.getOrDefault(wanted, List.of()).stream()
                        .filter(unit -> provinces.contains(provinceOf(unit)))
                        .filter(unit -> unit.isCommune() || isNamedInFull(unit, wanted))
                        .filter(unit -> district.isEmpty() || isIn(unit, district));
        return onlyKey(inProvinces);
    }

    private static boolean isNamedInFull(Unit unit, String wanted) {
        return Spelling.of(unit.fullName()).equals(wanted);
    }

    private boolean isIn(Unit unit, String district) {
        var above = old.get(unit.parentKey());
        return above != null && Spelling.of(above.fullName()).equals(Spelling.of(district));
    }

    private String provinceOf(Unit unit) {
        var above = old.get(unit.parentKey());
        return above == null || above.isProvince() ? unit.parentKey() : above.parentKey();
    }

    /** Most new communes keep the code of an old one: that says which provinces became one. */
    private Map<String, Set<String>> oldProvinces(List<Unit> oldUnits, List<Unit> newUnits) {
        var oldCommunes =
                oldUnits.stream()
                        .filter(Unit::isCommune)
                        .collect(toMap(Unit::code, Function.identity()));
        return newUnits.stream()
                .filter(unit -> unit.isCommune() && oldCommunes.containsKey(unit.code()))
                .collect(
                        groupingBy(
                                Unit::parentKey,
                                mapping(
                                        unit -> provinceOf(oldCommunes.get(unit.code())),
                                        toSet())));
    }

    private static @Nullable String onlyKey(Stream<Unit> units) {
        var keys = units.map(Unit::key).distinct().toList();
        return keys.size() == 1 ? keys.get(0) : null;
    }

    private static List<Unit> together(List<Unit> some, List<Unit> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
