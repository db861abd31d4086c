package vn.giamngheo.review;

/**
 * One field of a survey as it stands.
 *
 * @param field see {@link vn.giamngheo.classification.SurveyField}
 * @param value as typed, read only when the survey is judged
 * @param revision of the survey that changed it last
 * @param byName who changed it last, for people
 */
public record EnteredField(String field, String value, long revision, String by, String byName) {}
