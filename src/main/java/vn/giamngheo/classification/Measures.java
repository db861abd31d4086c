package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of a household that answer questions of form B1 by themselves. */
final class Measures {

    private final @Nullable Thresholds dependants;

    /** Who is a dependant is said by the standard's own indicator. */
    Measures(List<Indicator> indicators) {
        this.dependants =
                indicators.stream()
                        .filter(indicator -> "DEPENDENTS".equals(indicator.rule()))
                        .filter(
                                indicator ->
                                        indicator.parameters().containsKey(Dependants.CHILD_UNDER))
                        .map(indicator -> new Thresholds(indicator.code(), indicator.parameters()))
                        .findFirst()
                        .orElse(null);
    }

    Measure of(PointTable.Source source, SurveyedHousehold household, int questionNo) {
        if (household.size() == 0) {
            return Measure.unknown(Derived.withoutMembers().missing());
        }
        return switch (source) {
            case MEMBERS -> Measure.of(household.size());
            case DEPENDANTS -> dependants(household, questionNo);
            case AREA_PER_PERSON -> {
                var area = household.dwelling().area();
                yield area == null
                        ? Measure.unknown(List.of(HousingAreaRule.MISSING))
                        : new Measure(area, household.size(), List.of());
            }
        };
    }

    private Measure dependants(SurveyedHousehold household, int questionNo) {
        if (dependants == null) {
            return Measure.ofAnswer(numberAnswered(household, questionNo), questionNo);
        }
        var found = Dependants.of(household, dependants);
        return found.missing().isEmpty()
                ? Measure.of(found.least())
                : Measure.unknown(found.missing());
    }

    private static @Nullable BigDecimal numberAnswered(SurveyedHousehold household, int no) {
        var answer = household.facts().points().get(no);
        return answer == null ? null : answer.number();
    }

    /**
     * A number, or what is missing to know it.
     *
     * @param persons the total is meant per so many
     */
    record Measure(@Nullable BigDecimal total, int persons, List<MissingFact> missing) {

        static Measure of(int number) {
            return new Measure(BigDecimal.valueOf(number), 1, List.of());
        }

        static Measure ofAnswer(@Nullable BigDecimal number, int questionNo) {
            return number == null
                    ? unknown(
                            List.of(
                                    new MissingFact(
                                            SurveyField.question(questionNo),
                                            "Câu " + questionNo + ": nhập một số.")))
                    : new Measure(number, 1, List.of());
        }

        static Measure unknown(List<MissingFact> missing) {
            return new Measure(null, 1, missing);
        }
    }
}
