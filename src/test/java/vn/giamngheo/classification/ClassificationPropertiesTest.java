package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.InvalidInput;

/** What holds for every household, whatever its answers. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class ClassificationPropertiesTest {

    private static final Standard STANDARD = LawFixtures.standardOf2022();
    private static final ClassifyHousehold BY_TABLE =
            LawInMemory.classifyHousehold(STANDARD, LawFixtures.exampleTable());
    private static final ClassifyHousehold BY_PAPER = LawInMemory.classifyHousehold(STANDARD, null);

    @Property(tries = 300)
    void everyHouseholdWithoutGapsIsClassifiedByItsOwnPoints(
            @ForAll("households") SurveyFacts facts, @ForAll Area area) {
        var result = BY_TABLE.classify(placeIn(area), facts, Answers.DAY);

        assertThat(result.category()).isNotNull();
        assertThat(result.matchedRules()).hasSize(1);
        assertThat(result.b1Score())
                .isEqualTo(result.b1().items().stream().mapToInt(PointItem::points).sum());
        assertThat(result.b2Score()).isEqualTo(10 * result.deprived().size());
        assertThat(result.reasons())
                .hasSizeGreaterThanOrEqualTo(1 + result.deprived().size())
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("null"));
        assertThat(result.lift() == null).isEqualTo(!result.category().isListed());
    }

    @Property(tries = 300)
    void aHouseholdWithAGapOrAContradictionIsRefusedAtThatField(
            @ForAll("households") SurveyFacts facts, @ForAll("faults") Fault fault) {
        var faulty = fault.change().apply(facts);

        assertThatThrownBy(() -> BY_TABLE.classify(placeIn(Area.RURAL), faulty, Answers.DAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.byField()).containsKey(fault.field()));
    }

    @Property(tries = 300)
    void oneMoreDeprivationNeverMakesBetterOff(
            @ForAll("onPaper") SurveyFacts facts,
            @ForAll Area area,
            @ForAll("indicators") Indicator indicator) {
        var before = BY_PAPER.classify(placeIn(area), facts, Answers.DAY);

        var after = BY_PAPER.classify(placeIn(area), deprivedIn(indicator, facts), Answers.DAY);

        assertThat(after.category()).isLessThanOrEqualTo(before.category());
        assertThat(after.b2Score()).isGreaterThanOrEqualTo(before.b2Score());
    }

    @Property(tries = 300)
    void lessIncomeNeverMakesBetterOff(
            @ForAll("onPaper") SurveyFacts facts,
            @ForAll Area area,
            @ForAll("paperTotals") int otherTotal) {
        var total = requireNonNull(facts.paperTotal());
        var richer = withPaperTotal(facts, Math.max(total, otherTotal));
        var poorer = withPaperTotal(facts, Math.min(total, otherTotal));

        assertThat(BY_PAPER.classify(placeIn(area), poorer, Answers.DAY).category())
                .isLessThanOrEqualTo(
                        BY_PAPER.classify(placeIn(area), richer, Answers.DAY).category());
    }

    @Property(tries = 200)
    void theOrderOfMembersNeverMatters(
            @ForAll("households") SurveyFacts facts, @ForAll Random random) {
        var shuffled = new ArrayList<>(facts.members());
        Collections.shuffle(shuffled, random);
        var other = withMembers(facts, shuffled);

        assertThat(BY_TABLE.classify(placeIn(Area.RURAL), other, Answers.DAY))
                .isEqualTo(BY_TABLE.classify(placeIn(Area.RURAL), facts, Answers.DAY));
        assertThat(SurveyFactsJson.write(other)).isEqualTo(SurveyFactsJson.write(facts));
    }

    @Property(tries = 50)
    void oneHouseholdAndManyAreJudgedAlike(
            @ForAll("manyHouseholds") List<SurveyFacts> many, @ForAll Area area) {
        var judge = BY_TABLE.judgeUnder(STANDARD.id(), placeIn(area));

        for (var facts : many) {
            var one = BY_TABLE.classify(placeIn(area), facts, Answers.DAY);
            var inBatch =
                    judge.judge(SurveyFactsJson.read(SurveyFactsJson.write(facts)), Answers.DAY);

            assertThat(inBatch.category()).isEqualTo(one.category());
            assertThat(inBatch.b1()).isEqualTo(one.b1());
            assertThat(inBatch.b2Least()).isEqualTo(one.b2Score());
            assertThat(inBatch.b2Most()).isEqualTo(one.b2Score());
            assertThat(inBatch.findings()).isEqualTo(one.findings());
            assertThat(inBatch.matchedRules()).isEqualTo(one.matchedRules());
        }
    }

    /** What is shown while answers are missing is never taken back when they come. */
    @Property(tries = 300)
    void aClassKnownBeforeTheLastAnswerStaysWhateverTheAnswer(
            @ForAll("onPaper") SurveyFacts facts, @ForAll("gaps") Set<Fault> gaps) {
        var place = placeIn(Area.RURAL);
        var known = BY_PAPER.classify(place, facts, Answers.DAY);
        var partly = facts;
        for (var gap : gaps) {
            partly = gap.change().apply(partly);
        }

        var judgement = BY_PAPER.judge(place, partly, Answers.DAY);

        if (judgement.category() == null) {
            assertThat(judgement.open()).isNotEmpty();
        } else {
            assertThat(judgement.category()).isEqualTo(known.category());
        }
        assertThat(known.b2Score()).isBetween(judgement.b2Least(), judgement.b2Most());
    }

    @Provide
    Arbitrary<SurveyFacts> households() {
        return InventedHouseholds.complete();
    }

    @Provide
    Arbitrary<List<SurveyFacts>> manyHouseholds() {
        return InventedHouseholds.complete().list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<SurveyFacts> onPaper() {
        return Combinators.combine(InventedHouseholds.complete(), InventedHouseholds.paperTotals())
                .as(ClassificationPropertiesTest::withPaperTotal);
    }

    @Provide
    Arbitrary<Integer> paperTotals() {
        return InventedHouseholds.paperTotals();
    }

    @Provide
    Arbitrary<Indicator> indicators() {
        return Arbitraries.of(STANDARD.indicators());
    }

    @Provide
    Arbitrary<Set<Fault>> gaps() {
        return Arbitraries.of(
                        new Fault(
                                SurveyField.TOILET, ClassificationPropertiesTest::withoutDwelling),
                        new Fault(
                                SurveyField.INTERNET,
                                facts -> Answers.like(facts).internet(null).devices(null).facts()),
                        new Fault("members' answers", ClassificationPropertiesTest::nobodyAsked))
                .set();
    }

    @Provide
    Arbitrary<Fault> faults() {
        return Arbitraries.of(
                new Fault(SurveyField.MEMBERS, facts -> withMembers(facts, List.of())),
                new Fault(SurveyField.MEMBERS, ClassificationPropertiesTest::firstMemberTwice),
                new Fault(SurveyField.AREA, facts -> withArea(facts, null)),
                new Fault(SurveyField.AREA, facts -> withArea(facts, "0")),
                new Fault(SurveyField.AREA, facts -> withArea(facts, "2000.5")),
                new Fault(SurveyField.PAPER_TOTAL, facts -> withPaperTotal(facts, -1)),
                new Fault(SurveyField.PAPER_TOTAL, facts -> withPaperTotal(facts, 501)),
                new Fault("b1.q4", facts -> Answers.like(facts).unanswered(4).facts()),
                new Fault("b1.q4", facts -> Answers.like(facts).chosen(4, 1, 2).facts()),
                new Fault("b1.q5", facts -> Answers.like(facts).chosen(5, -1).facts()),
                new Fault("b1.q6", facts -> Answers.like(facts).chosen(6).facts()),
                new Fault("mark.TOILET.reason", ClassificationPropertiesTest::markedWithoutReason));
    }

    /** A way to spoil answers and the field at which it has to be named. */
    record Fault(String field, UnaryOperator<SurveyFacts> change) {

        @Override
        public String toString() {
            return field;
        }
    }

    private static Place placeIn(Area area) {
        return new Place("11116-2023", "30-2023", area);
    }

    private static SurveyFacts deprivedIn(Indicator indicator, SurveyFacts facts) {
        return Answers.like(facts).marked(indicator.code(), true, "Thấy tại nhà").facts();
    }

    private static SurveyFacts markedWithoutReason(SurveyFacts facts) {
        var otherwise = requireNonNull(facts.dwelling().toilet()).hygienic();
        return Answers.like(facts).marked("TOILET", otherwise, "").facts();
    }

    private static SurveyFacts firstMemberTwice(SurveyFacts facts) {
        var members = new ArrayList<>(facts.members());
        members.add(members.get(0));
        return withMembers(facts, members);
    }

    private static SurveyFacts nobodyAsked(SurveyFacts facts) {
        return withMembers(
                facts,
                facts.members().stream()
                        .map(
                                member ->
                                        new MemberFacts(
                                                member.id(),
                                                member.name(),
                                                member.birthDate().withDayOfYear(1),
                                                true,
                                                member.schooling(),
                                                null,
                                                null,
                                                member.work(),
                                                null,
                                                null))
                        .toList());
    }

    private static SurveyFacts withoutDwelling(SurveyFacts facts) {
        return Answers.like(facts)
                .parts(null, null, Material.DURABLE)
                .water(null)
                .toilet(null)
                .facts();
    }

    private static SurveyFacts withArea(SurveyFacts facts, @Nullable String area) {
        return Answers.like(facts).unmarked("HOUSING_AREA").area(area).facts();
    }

    private static SurveyFacts withMembers(SurveyFacts facts, List<MemberFacts> members) {
        return Answers.like(facts).members(members).facts();
    }

    private static SurveyFacts withPaperTotal(SurveyFacts facts, int total) {
        return Answers.like(facts).onPaper(total).facts();
    }
}
