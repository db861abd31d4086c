package vn.giamngheo.classification;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.UseCase;

/**
 * Classifies a household (<i>phân loại hộ</i>) by the answers of its survey, under the standard
 * valid on a day: the one door to scoring and to the decision table.
 */
@UseCase
public class ClassifyHousehold {

    private final PovertyStandards standards;
    private final PointTables pointTables;
    private final RememberedDecisions decisions;

    ClassifyHousehold(
            PovertyStandards standards, PointTables pointTables, CategoryDecision decision) {
        this.standards = standards;
        this.pointTables = pointTables;
        this.decisions = new RememberedDecisions(decision);
    }

    /**
     * How far the answers reach under the national standard of the day; for the running result.
     * Answers that contradict each other are not looked for, see {@link SurveyChecks}.
     *
     * @throws BusinessException when the law's data for that day is missing or not unique
     */
    public Judgement judge(Place place, SurveyFacts facts, LocalDate on) {
        var standard = standards.nationalOn(on);
        return judgeBy(standard, tableOf(standard, place, on), place).judge(facts, on);
    }

    /**
     * The class under the national standard of the day.
     *
     * @throws vn.giamngheo.shared.InvalidInput naming every missing or contradictory answer at its
     *     field; the sentences name members, so they are for the page and not for the engine
     * @throws BusinessException when the law's data for that day is missing, incomplete or not
     *     unique, or the decision table says nothing: STANDARD_MISSING, STANDARD_AMBIGUOUS,
     *     STANDARD_INCOMPLETE, POINT_TABLE_AMBIGUOUS, DECISION_MISSING, CLASSIFICATION_UNDECIDED
     */
    public Classification classify(Place place, SurveyFacts facts, LocalDate on) {
        var standard = standards.nationalOn(on);
        return classify(standard, tableOf(standard, place, on), place, facts, on);
    }

    /**
     * The class under the province's own standard, where one is confirmed for the day; it stands
     * beside the national one and never in its place. Without a point table of its own it takes the
     * national one: form B1 is the same, only the limits are the province's.
     *
     * @throws vn.giamngheo.shared.InvalidInput as for the national standard
     */
    public Optional<Classification> classifyByProvince(
            Place place, SurveyFacts facts, LocalDate on) {
        return standards
                .provincialOn(place.provinceKey(), on)
                .map(
                        standard -> {
                            var own = tableOf(standard, place, on);
                            var table =
                                    own != null
                                            ? own
                                            : tableOf(standards.nationalOn(on), place, on);
                            return classify(standard, table, place, facts, on);
                        });
    }

    /**
     * Prepared once for many households of one place: judges under any standard, also a draft, for
     * a trial that decides nothing. B1 is computed by the standard's newest confirmed table of the
     * region, else by its newest table that is being entered. A standard without any takes the
     * {@code paperTotal} of the facts: the caller sets it to the recorded B1 score.
     *
     * @throws BusinessException NOT_FOUND
     */
    public StandardJudge judgeUnder(String standardId, Place place) {
        return judgeBy(
                standards.byId(standardId),
                pointTables.forTrial(standardId, place).orElse(null),
                place);
    }

    private Classification classify(
            Standard standard,
            @Nullable PointTable table,
            Place place,
            SurveyFacts facts,
            LocalDate on) {
        StandardCheck.requireComplete(standard, place.area());
        var judgement = judgeBy(standard, table, place).judge(facts, on);
        var errors = new InputErrors();
        SurveyChecks.contradictions(facts, on).forEach(errors::add);
        judgement.missing().forEach(fact -> errors.add(fact.field(), fact.sentence()));
        errors.throwIfAny();
        return new Conclusion(standard, place.area()).of(judgement, facts);
    }

    private PreparedJudge judgeBy(Standard standard, @Nullable PointTable table, Place place) {
        return new PreparedJudge(standard, place.area(), table, decisions);
    }

    private @Nullable PointTable tableOf(Standard standard, Place place, LocalDate on) {
        return pointTables.confirmedFor(standard.id(), place, on).orElse(null);
    }
}
