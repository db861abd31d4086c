package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Households without gaps or contradictions in their answers, of every kind. */
final class InventedHouseholds {

    private static final List<String> CODES =
            LawFixtures.standardOf2022().indicators().stream().map(Indicator::code).toList();

    private InventedHouseholds() {}

    /** Answers to the example table and no total of the paper form. */
    static Arbitrary<SurveyFacts> complete() {
        return Combinators.combine(members(), dwelling(), marks(), points())
                .flatAs(
                        (members, dwelling, marks, points) ->
                                Combinators.combine(
                                                Arbitraries.of(true, false),
                                                Arbitraries.of(InfoDevice.class).set())
                                        .as(
                                                (internet, devices) ->
                                                        new SurveyFacts(
                                                                members, dwelling, internet,
                                                                devices, marks, points, null, "")));
    }

    static Arbitrary<Integer> paperTotals() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, IncomeScoring.BOUND),
                Arbitraries.of(0, 139, 140, 141, 174, 175, 176, 500));
    }

    private static Arbitrary<List<MemberFacts>> members() {
        return member().list().ofMinSize(1).ofMaxSize(7).uniqueElements(MemberFacts::id);
    }

    private static Arbitrary<MemberFacts> member() {
        return Arbitraries.integers()
                .between(0, 36_500)
                .map(days -> Answers.DAY.minusDays(days))
                .flatMap(InventedHouseholds::bornOn);
    }

    private static Arbitrary<MemberFacts> bornOn(LocalDate birth) {
        var age = birth.until(Answers.DAY).getYears();
        var numbers = Arbitraries.longs().greaterOrEqual(0);
        return Combinators.combine(
                        Combinators.combine(numbers, numbers).as(UUID::new),
                        Arbitraries.of(schoolingAt(age)),
                        Arbitraries.of(educationAt(age)),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(workAt(age)),
                        Arbitraries.of(Allowance.class),
                        Arbitraries.of(Nutrition.NORMAL, Nutrition.NORMAL, Nutrition.STUNTED))
                .as(
                        (id, schooling, education, insured, work, allowance, nutrition) ->
                                new MemberFacts(
                                        id,
                                        "Người " + age + " tuổi",
                                        birth,
                                        false,
                                        schooling,
                                        education,
                                        insured,
                                        work,
                                        allowance,
                                        nutrition));
    }

    private static List<Schooling> schoolingAt(int age) {
        if (age < 10) {
            return List.of(Schooling.NONE, Schooling.PRESCHOOL, Schooling.PRIMARY);
        }
        return age < 13
                ? List.of(Schooling.NONE, Schooling.PRIMARY, Schooling.LOWER_SECONDARY)
                : List.of(
                        Schooling.NONE,
                        Schooling.LOWER_SECONDARY,
                        Schooling.UPPER_SECONDARY,
                        Schooling.VOCATIONAL,
                        Schooling.HIGHER);
    }

    private static List<Education> educationAt(int age) {
        if (age < 6) {
            return List.of(Education.NONE);
        }
        return age < 17
                ? List.of(Education.NONE, Education.PRIMARY, Education.LOWER_SECONDARY)
                : List.of(Education.values());
    }

    /** Without casual work, which the enumerator has to mark. */
    private static List<WorkState> workAt(int age) {
        return age < 6
                ? List.of(WorkState.UNABLE, WorkState.STUDYING)
                : List.of(
                        WorkState.SELF_EMPLOYED,
                        WorkState.WAGE_CONTRACT,
                        WorkState.WAGE_NO_CONTRACT,
                        WorkState.SEEKING,
                        WorkState.STUDYING,
                        WorkState.NOT_SEEKING,
                        WorkState.UNABLE);
    }

    private static Arbitrary<DwellingFacts> dwelling() {
        var area =
                Arbitraries.bigDecimals().between(BigDecimal.ONE, new BigDecimal("200")).ofScale(2);
        var material = Arbitraries.of(Material.class);
        return Combinators.combine(
                        area,
                        material,
                        material,
                        material,
                        Arbitraries.of(WaterSource.class),
                        Arbitraries.of(Toilet.class))
                .as(DwellingFacts::new);
    }

    private static Arbitrary<Map<String, ManualMark>> marks() {
        return Arbitraries.maps(
                        Arbitraries.of(CODES),
                        Arbitraries.of(true, false)
                                .map(deprived -> new ManualMark(deprived, "Thấy tại nhà")))
                .ofMaxSize(2);
    }

    private static Arbitrary<Map<Integer, PointAnswer>> points() {
        return Combinators.combine(
                        Arbitraries.of(1, 2, 3),
                        Arbitraries.of(1, 2, 3).set(),
                        Arbitraries.integers().between(0, 3))
                .as(
                        (vehicle, belongings, cattle) ->
                                Map.of(
                                        4, new PointAnswer(List.of(vehicle), null),
                                        5, new PointAnswer(List.copyOf(belongings), null),
                                        6, new PointAnswer(List.of(), BigDecimal.valueOf(cattle))));
    }
}
