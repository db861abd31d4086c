package vn.giamngheo.household;

/**
 * Why a row of a list is not taken.
 *
 * @param line number of the row
 * @param cell address of the cell to mend, "G12"; of another sheet "Thôn!B3"
 * @param column header of its column
 * @param value what stands there
 * @param sentence what is wrong and what to do; names no person
 */
public record Refusal(int line, String cell, String column, String value, String sentence) {}
