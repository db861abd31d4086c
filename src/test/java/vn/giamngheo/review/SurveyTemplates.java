package vn.giamngheo.review;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Classification;
import vn.giamngheo.classification.ClassifyHousehold;
import vn.giamngheo.classification.Finding;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.Judgement;
import vn.giamngheo.classification.Place;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.classification.SurveyFacts;
import vn.giamngheo.classification.SurveyFactsJson;
import vn.giamngheo.classification.Verdict;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;

/**
 * The distinct households of the benchmark, each judged by the single path under both standards.
 * Those with an even number live where 2022 has a point table, the others where the total of the
 * paper form counts; of the latter every tenth is a survey of version 0.1.0.
 */
final class SurveyTemplates {

    static final Place WITH_TABLE = new Place("benchmark-1", "30-2023", Area.RURAL);
    static final Place WITHOUT_TABLE = new Place("benchmark-2", "01-2023", Area.RURAL);

    private final ClassifyHousehold classifyHousehold;
    private final List<Indicator> indicators;
    private final InventedSurveys invented = new InventedSurveys(2023);
    private final List<Template> templates = new ArrayList<>();

    SurveyTemplates(
            int count,
            ClassifyHousehold classifyHousehold,
            PovertyStandards standards,
            BenchmarkLaw law) {
        this.classifyHousehold = classifyHousehold;
        law.inForce(BenchmarkLaw.OF_2022);
        this.indicators = standards.byId(BenchmarkLaw.OF_2022).indicators();
        while (templates.size() < count) {
            next().ifPresent(templates::add);
        }
        law.inForce(BenchmarkLaw.OF_2027);
        templates.replaceAll(
                template ->
                        template.alsoUnder2027(
                                classifyHousehold.judge(
                                        template.place(),
                                        withTotal(template.facts(), template.result().b1Score()),
                                        template.day())));
        law.inForce(BenchmarkLaw.OF_2022);
    }

    static Place placeOf(int number) {
        return number % 2 == 0 ? WITH_TABLE : WITHOUT_TABLE;
    }

    Template get(int number) {
        return templates.get(number);
    }

    int size() {
        return templates.size();
    }

    private Optional<Template> next() {
        var number = templates.size();
        var place = placeOf(number);
        var day = invented.day();
        var paper = number % 20 == 19;
        SurveyFacts facts;
        if (paper) {
            var marks = invented.paperMarks(indicators.stream().map(Indicator::code).toList());
            facts = PaperSurvey.facts(100 + 5 * (number % 17), marks, indicators);
        } else {
            facts =
                    place == WITH_TABLE
                            ? invented.answeringTheTable(day)
                            : invented.withPaperTotal(day);
        }
        try {
            var judgement = classifyHousehold.judge(place, facts, day);
            return Optional.of(
                    new Template(
                            place,
                            day,
                            facts,
                            paper ? null : SurveyFactsJson.write(facts),
                            paper
                                    ? Result.of(judgement)
                                    : Result.of(classifyHousehold.classify(place, facts, day)),
                            judgement,
                            null));
        } catch (InvalidInput incomplete) {
            return Optional.empty();
        }
    }

    private static SurveyFacts withTotal(SurveyFacts facts, int total) {
        return new SurveyFacts(
                facts.members(),
                facts.dwelling(),
                facts.internet(),
                facts.devices(),
                facts.marks(),
                facts.points(),
                total,
                "Theo biên bản");
    }

    /**
     * One distinct household.
     *
     * @param json null for a survey of version 0.1.0
     * @param under2022 by the single path
     * @param under2027 by the single path
     */
    record Template(
            Place place,
            LocalDate day,
            SurveyFacts facts,
            @Nullable String json,
            Result result,
            Judgement under2022,
            @Nullable Judgement under2027) {

        Template alsoUnder2027(Judgement judgement) {
            return new Template(place, day, facts, json, result, under2022, judgement);
        }
    }

    /** What is on record. */
    record Result(PovertyCategory category, int b1Score, int b2Score, Set<String> deprived) {

        static Result of(Classification classified) {
            return new Result(
                    classified.category(),
                    classified.b1Score(),
                    classified.b2Score(),
                    Set.copyOf(classified.deprived()));
        }

        /** A survey of version 0.1.0 knows nobody who lives there, so it is not classified anew. */
        static Result of(Judgement judgement) {
            return new Result(
                    requireNonNull(judgement.category()),
                    requireNonNull(judgement.b1().total()),
                    requireNonNull(judgement.b2Least()),
                    judgement.findings().stream()
                            .filter(finding -> finding.verdict() == Verdict.DEPRIVED)
                            .map(Finding::code)
                            .collect(Collectors.toSet()));
        }
    }
}
