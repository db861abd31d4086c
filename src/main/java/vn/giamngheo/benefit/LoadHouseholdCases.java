package vn.giamngheo.benefit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.BirthPrecision;
import vn.giamngheo.household.ReadRegister;
import vn.giamngheo.household.RegisteredHousehold;
import vn.giamngheo.recognition.CategoryHistory;

/** Register, classes, living standards and facts of many households in a handful of queries. */
@Component
class LoadHouseholdCases implements HouseholdCases {

    private final ReadRegister register;
    private final CategoryHistory categories;
    private final LivingStandards standards;
    private final FactStore facts;

    LoadHouseholdCases(
            ReadRegister register,
            CategoryHistory categories,
            LivingStandards standards,
            FactStore facts) {
        this.register = register;
        this.categories = categories;
        this.standards = standards;
        this.facts = facts;
    }

    @Override
    public Map<UUID, HouseholdCase> load(Collection<UUID> ids) {
        var spans = categories.of(ids);
        var decided = standards.of(ids);
        var known = known(ids);
        Map<UUID, HouseholdCase> cases = new LinkedHashMap<>();
        register.of(ids)
                .forEach(
                        (id, household) ->
                                cases.put(
                                        id,
                                        caseOf(
                                                household,
                                                ClassPeriods.of(
                                                        spans.getOrDefault(id, List.of()),
                                                        decided.getOrDefault(id, List.of())),
                                                known)));
        return cases;
    }

    /** By member, or by household where a fact is the household's. */
    private Map<UUID, List<Fact>> known(Collection<UUID> ids) {
        return facts.of(ids).stream()
                .collect(
                        Collectors.groupingBy(
                                FactView::subjectId,
                                Collectors.mapping(
                                        fact ->
                                                new Fact(
                                                        fact.kind(),
                                                        fact.value(),
                                                        fact.from(),
                                                        fact.to()),
                                        Collectors.toList())));
    }

    private static HouseholdCase caseOf(
            RegisteredHousehold household, List<ClassPeriod> classes, Map<UUID, List<Fact>> facts) {
        return new HouseholdCase(
                household.id(),
                household.communeKey(),
                household.villageKey(),
                classes,
                household.noLabourCapacity(),
                household.closedOn(),
                facts.getOrDefault(household.id(), List.of()),
                household.members().stream()
                        .map(
                                person ->
                                        new PersonCase(
                                                person.id(),
                                                person.birthDate(),
                                                person.birthPrecision() == BirthPrecision.YEAR,
                                                person.sex(),
                                                person.ethnicGroup(),
                                                person.leftOn(),
                                                facts.getOrDefault(person.id(), List.of())))
                        .toList());
    }
}
