package vn.giamngheo.classification;

/**
 * Something in an uploaded file that has to be repaired.
 *
 * @param cell its address, "G12"
 * @param column header of its column; empty for the sheet as a whole
 * @param value what stands there
 * @param sentence what to do, in Vietnamese
 */
public record CellProblem(String cell, String column, String value, String sentence) {}
