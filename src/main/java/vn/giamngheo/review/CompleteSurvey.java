package vn.giamngheo.review;

import java.util.Map;

/**
 * A survey that nothing keeps from being final.
 *
 * @param values as typed, by field
 */
record CompleteSurvey(
        SurveyCase of, Assessment assessment, SurveyMembers members, Map<String, String> values) {}
