package vn.giamngheo.classification;

/**
 * Something in the answers that can be true but is unusual, and so wants a reason before the survey
 * is final.
 *
 * @param code the same for the same oddity of the same member: {@code SCHOOLING-<member id>}
 * @param field where it shows, see {@link SurveyField}
 * @param sentence in Vietnamese
 */
public record Oddity(String code, String field, String sentence) {}
