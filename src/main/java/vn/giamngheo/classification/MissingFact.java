package vn.giamngheo.classification;

/**
 * An answer without which a household cannot be judged.
 *
 * @param field name of the field of the survey, see {@link SurveyField}
 * @param sentence what to ask, in Vietnamese
 */
public record MissingFact(String field, String sentence) {}
