package vn.giamngheo.classification;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.giamngheo.shared.InputErrors;

/**
 * One table of rows that belongs to versions of a kind: what can be edited in it cell by cell, what
 * is still missing, and how a new version gets its copy.
 */
interface LawPart {

    boolean belongTo(LawKind kind);

    /** Every cell that can be edited, in the order of the page. */
    List<Cell> cells(String id);

    /** What no single cell can say; values by field name, all of them. */
    default void check(Map<String, String> values, InputErrors errors) {}

    /**
     * Writes the changed cells and marks their rows as entered.
     *
     * @param values by field name, all of them, each as {@link Cell.Form#stored} gives it
     */
    void write(String id, Set<String> changed, Map<String, String> values);

    /** Sentences that name what is missing before the version may be confirmed. */
    List<String> gaps(String id);

    /** Gives a new draft all rows of another version. */
    void copy(String from, String to);
}
