package vn.giamngheo.workflow.handbook;

/**
 * A page of the handbook as lists name it.
 *
 * @param key of the process or decision table
 * @param purpose what it is for, without the law
 */
public record HandbookEntry(String key, String name, String purpose) {}
