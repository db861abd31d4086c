package vn.giamngheo.benefit;

import java.util.UUID;

/** Facts that surveyors found at the door become known to the rules on benefits. */
interface SurveyedFacts {

    /** What was surveyed of the households of a decision; asked twice it changes nothing. */
    void takeOver(UUID decisionId);
}
