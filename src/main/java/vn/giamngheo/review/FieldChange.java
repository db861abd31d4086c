package vn.giamngheo.review;

/**
 * What a person wants a field of a survey to be.
 *
 * @param base revision of the survey that the person's screen showed
 */
public record FieldChange(String value, long base) {}
