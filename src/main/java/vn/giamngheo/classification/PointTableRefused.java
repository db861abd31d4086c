package vn.giamngheo.classification;

import java.util.List;
import java.util.Map;
import vn.giamngheo.shared.InvalidInput;

/** A point table that was not taken: what is wrong with the fields and, cell by cell, the file. */
public class PointTableRefused extends InvalidInput {

    private final List<CellProblem> cells;

    PointTableRefused(Map<String, String> byField, List<CellProblem> cells) {
        super(byField);
        this.cells = List.copyOf(cells);
    }

    /** In the order of the file. */
    public List<CellProblem> cells() {
        return cells;
    }
}
