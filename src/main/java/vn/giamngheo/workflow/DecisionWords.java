package vn.giamngheo.workflow;

import java.util.Map;

/**
 * What the codes of a module's decision tables mean to people, for the handbook. Implemented by the
 * module that owns the tables.
 */
public interface DecisionWords {

    /** "column.CODE", or "CODE" where it means the same in every column, to Vietnamese words. */
    Map<String, String> words();
}
