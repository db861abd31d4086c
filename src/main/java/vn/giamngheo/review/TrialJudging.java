package vn.giamngheo.review;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.giamngheo.classification.ClassifyHousehold;
import vn.giamngheo.classification.Place;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.classification.Standard;

/** Judges the recorded answers of a round by a standard, in one pass over the round. */
@Component
class TrialJudging {

    private final PovertyStandards standards;
    private final ClassifyHousehold classifyHousehold;
    private final RecordedSurveys surveys;

    TrialJudging(
            PovertyStandards standards,
            ClassifyHousehold classifyHousehold,
            RecordedSurveys surveys) {
        this.standards = standards;
        this.classifyHousehold = classifyHousehold;
        this.surveys = surveys;
    }

    /**
     * @throws vn.giamngheo.shared.BusinessException NOT_FOUND
     */
    TriedStandard standard(String standardId, Place place) {
        return TriedStandard.of(standards.byId(standardId), place.area());
    }

    /** The age of a member is the one on the day of the survey. */
    TrialTally tally(UUID roundId, String standardId, Place place) {
        var judge = classifyHousehold.judgeUnder(standardId, place);
        var tally = new TrialTally(new TrialReasons(place.area(), indicatorNames()));
        surveys.forEachOf(
                roundId,
                survey -> tally.add(survey, judge.judge(survey.facts(), survey.surveyedOn())));
        return tally;
    }

    int screenedOut(UUID roundId) {
        return surveys.screenedOutOf(roundId);
    }

    private Map<String, String> indicatorNames() {
        Map<String, String> names = new HashMap<>();
        for (Standard standard : standards.all()) {
            standard.indicators()
                    .forEach(indicator -> names.putIfAbsent(indicator.code(), indicator.name()));
        }
        return names;
    }
}
