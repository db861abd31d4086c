package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.List;
import vn.giamngheo.shared.excel.ExcelCell;

/** Collects the cells of a file that have to be repaired, so that a person sees all at once. */
final class CellProblems {

    private final List<CellProblem> found = new ArrayList<>();

    void add(String address, String column, String value, String sentence) {
        found.add(new CellProblem(address, column, value, sentence));
    }

    void add(ExcelCell cell, String column, String sentence) {
        add(cell.address(), column, cell.text(), sentence);
    }

    void addIf(boolean wrong, ExcelCell cell, String column, String sentence) {
        if (wrong) {
            add(cell, column, sentence);
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    List<CellProblem> all() {
        return List.copyOf(found);
    }
}
