package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What holds for every household, whoever lives in it. */
@PropertyDefaults(tries = 40, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class RightsPropertiesTest {

    private static final LocalDate FROM = LocalDate.of(2023, 8, 1);
    private static final LocalDate HORIZON = LocalDate.of(2026, 3, 31);

    @Property
    void nobodyHoldsTwoRightsOfAKindOnOneDay(@ForAll("households") HouseholdCase household) {
        Map<String, List<RightPeriod>> byKind = new HashMap<>();
        for (var right : rights(household, FROM, HORIZON)) {
            byKind.computeIfAbsent(
                            right.subjectId() + right.exclusiveKind(), key -> new ArrayList<>())
                    .add(right);
        }
        for (var ofKind : byKind.values()) {
            for (var one : ofKind) {
                for (var other : ofKind) {
                    assertThat(one == other || !overlap(one, other)).as(one + " " + other).isTrue();
                }
            }
        }
    }

    @Property
    void theRuleOfARightIsInForceOnEachOfItsDays(@ForAll("households") HouseholdCase household) {
        for (var right : rights(household, FROM, HORIZON)) {
            var rule =
                    LawFromFiles.CATALOGUE.ruleOn(right.benefitCode(), right.from()).orElseThrow();
            assertThat(rule.id()).isEqualTo(right.ruleId());
            var to = right.to() == null ? HORIZON : right.to();
            assertThat(rule.validTo() == null || !rule.validTo().isBefore(to))
                    .as(right.toString())
                    .isTrue();
            assertThat(right.to() == null || !right.to().isBefore(right.from())).isTrue();
        }
    }

    @Property
    void theOrderOfFactsAndMembersDoesNotMatter(
            @ForAll("households") HouseholdCase household, @ForAll long seed) {
        var random = new Random(seed);
        var members = new ArrayList<PersonCase>();
        household.members().forEach(each -> members.add(withFacts(each, random)));
        Collections.shuffle(members, random);
        var facts = new ArrayList<>(household.facts());
        Collections.shuffle(facts, random);

        var shuffled = LawFromFiles.TIMELINE.of(with(household, facts, members), FROM, HORIZON);

        assertThat(shuffled).isEqualTo(LawFromFiles.TIMELINE.of(household, FROM, HORIZON));
    }

    @Property
    void lookingTwiceWithACutBetweenGivesTheSameDays(
            @ForAll("households") HouseholdCase household, @ForAll("days") LocalDate cut) {
        var days = days(rights(household, FROM, HORIZON), FROM, HORIZON);

        var first = days(rights(household, FROM, cut), FROM, cut);
        first.addAll(days(rights(household, cut.plusDays(1), HORIZON), cut.plusDays(1), HORIZON));

        assertThat(first).isEqualTo(days);
    }

    @Property
    void closingAClassAndOpeningItAgainRestoresTheLawfulRights(
            @ForAll("households") HouseholdCase household, @ForAll("days") LocalDate closed) {
        var before = LawFromFiles.TIMELINE.of(household, FROM, HORIZON);

        LawFromFiles.TIMELINE.of(withoutClassesFrom(household, closed), FROM, HORIZON);

        assertThat(LawFromFiles.TIMELINE.of(household, FROM, HORIZON)).isEqualTo(before);
        var untilClosed = rights(withoutClassesFrom(household, closed), FROM, closed.minusDays(1));
        assertThat(days(untilClosed, FROM, closed.minusDays(1)))
                .isEqualTo(
                        days(
                                rights(household, FROM, closed.minusDays(1)),
                                FROM,
                                closed.minusDays(1)));
    }

    @Property
    void aStandardBesideNewlyEscapedTakesNothingAwayAndAddsTheFarmCard(
            @ForAll("households") HouseholdCase household, @ForAll("days") LocalDate decided) {
        var escaped = new ClassPeriod(LivingClass.NEWLY_ESCAPED, FROM, HORIZON, "1");
        var farming = new ClassPeriod(LivingClass.AVG_AGRI, decided, null, "2");
        var alone = rights(withClasses(household, List.of(escaped)), FROM, HORIZON);
        var both = rights(withClasses(household, List.of(escaped, farming)), FROM, HORIZON);

        for (var subject : LawfulRightsTimeline.subjects(household).toList()) {
            var kinds = kindsOf(subject, alone, decided);
            var asBoth = kindsOf(subject, both, decided);
            assertThat(asBoth).containsAll(kinds);
            var member = subject.member();
            if (member != null
                    && subject.isThereOn(decided)
                    && !member.yearOnly()
                    && !insuredElsewhere(member, decided)) {
                assertThat(asBoth).as("card of %s on %s", member, decided).contains("HEALTH_CARD");
            }
        }
        assertThat(both)
                .filteredOn(each -> each.benefitCode().equals("BHYT_AVG_AGRI"))
                .allSatisfy(
                        each ->
                                assertThat(each.livingClass())
                                        .as("the decision behind the card")
                                        .isEqualTo(LivingClass.AVG_AGRI));
    }

    @Property
    void aPersonOfAListedHouseholdIsNeverWithoutCardWhenTheClassSwitches(
            @ForAll("households") HouseholdCase household, @ForAll("days") LocalDate switched) {
        var listed =
                new HouseholdCase(
                        household.id(),
                        household.communeKey(),
                        household.villageKey(),
                        List.of(
                                new ClassPeriod(LivingClass.POOR, FROM, switched.minusDays(1), "1"),
                                new ClassPeriod(LivingClass.NEAR_POOR, switched, null, "2")),
                        household.noLabourCapacity(),
                        null,
                        household.facts(),
                        household.members());
        var rights = rights(listed, FROM, HORIZON);
        for (var member : listed.members()) {
            for (var day : List.of(switched.minusDays(1), switched)) {
                if (Subject.livesThere(member, day)
                        && !member.yearOnly()
                        && !insuredElsewhere(member, day)) {
                    assertThat(
                                    rights.stream()
                                            .filter(
                                                    each ->
                                                            each.subjectId().equals(member.id())
                                                                    && each.exclusiveKind()
                                                                            .equals("HEALTH_CARD")
                                                                    && holds(each, day)))
                            .as("card of %s on %s", member, day)
                            .hasSize(1);
                }
            }
        }
    }

    @Example
    void whatBelongsToAMemberEndsTheDayBeforeTheMemberLeft() {
        var household = GoldenPerson.poorAdult();
        var person = household.members().get(0);
        var left = LocalDate.of(2024, 3, 10);
        var gone =
                new PersonCase(
                        person.id(),
                        person.birthDate(),
                        false,
                        person.sex(),
                        person.ethnicGroup(),
                        left,
                        person.facts());

        assertThat(rights(with(household, List.of(), List.of(gone)), FROM, HORIZON))
                .isNotEmpty()
                .allSatisfy(
                        right ->
                                assertThat(right.to())
                                        .isNotNull()
                                        .isBeforeOrEqualTo(left.minusDays(1)));
    }

    @Provide
    Arbitrary<HouseholdCase> households() {
        return Arbitraries.longs().between(0, 1_000_000).map(InventedCases::household);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(2, 850).map(FROM::plusDays);
    }

    private static boolean insuredElsewhere(PersonCase member, LocalDate day) {
        return member.facts().stream()
                .anyMatch(
                        fact ->
                                fact.kind() == FactKind.OTHER_INSURANCE
                                        && !fact.value().equals("NONE")
                                        && fact.holdsOn(day));
    }

    private static List<RightPeriod> rights(
            HouseholdCase household, LocalDate from, LocalDate horizon) {
        return LawFromFiles.TIMELINE.of(household, from, horizon).rights();
    }

    /** Right by right, day by day. */
    private static Set<String> days(List<RightPeriod> rights, LocalDate from, LocalDate until) {
        Set<String> days = new HashSet<>();
        for (var right : rights) {
            var to = right.to() == null || right.to().isAfter(until) ? until : right.to();
            for (var day = right.from(); !day.isAfter(to); day = day.plusDays(1)) {
                days.add(
                        right.subjectId()
                                + right.benefitCode()
                                + right.ruleId()
                                + right.matchedRule()
                                + day);
            }
        }
        return days;
    }

    private static boolean overlap(RightPeriod one, RightPeriod other) {
        return holds(one, other.from()) || holds(other, one.from());
    }

    private static boolean holds(RightPeriod right, LocalDate day) {
        return !day.isBefore(right.from()) && (right.to() == null || !day.isAfter(right.to()));
    }

    private static HouseholdCase withoutClassesFrom(HouseholdCase household, LocalDate closed) {
        List<ClassPeriod> classes = new ArrayList<>();
        for (var period : household.classes()) {
            if (period.from().isBefore(closed)) {
                classes.add(
                        new ClassPeriod(
                                period.livingClass(),
                                period.from(),
                                earlier(period.to(), closed.minusDays(1)),
                                period.decisionNumber()));
            }
        }
        return withClasses(household, classes);
    }

    private static HouseholdCase withClasses(HouseholdCase household, List<ClassPeriod> classes) {
        return new HouseholdCase(
                household.id(),
                household.communeKey(),
                household.villageKey(),
                classes,
                household.noLabourCapacity(),
                household.closedOn(),
                household.facts(),
                household.members());
    }

    private static List<String> kindsOf(Subject subject, List<RightPeriod> rights, LocalDate day) {
        return rights.stream()
                .filter(each -> Objects.equals(each.memberId(), subject.memberId()))
                .filter(each -> holds(each, day))
                .map(RightPeriod::exclusiveKind)
                .toList();
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }

    private static HouseholdCase with(
            HouseholdCase household, List<Fact> facts, List<PersonCase> members) {
        return new HouseholdCase(
                household.id(),
                household.communeKey(),
                household.villageKey(),
                household.classes(),
                household.noLabourCapacity(),
                household.closedOn(),
                facts,
                members);
    }

    private static PersonCase withFacts(PersonCase person, Random random) {
        var facts = new ArrayList<>(person.facts());
        Collections.shuffle(facts, random);
        return new PersonCase(
                person.id(),
                person.birthDate(),
                person.yearOnly(),
                person.sex(),
                person.ethnicGroup(),
                person.leftOn(),
                facts);
    }
}
