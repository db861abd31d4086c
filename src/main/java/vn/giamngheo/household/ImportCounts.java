package vn.giamngheo.household;

/** What became of the rows of a list; every row is in exactly one count. */
public record ImportCounts(
        int rowsIn,
        int newRows,
        int changedRows,
        int unchangedRows,
        int refusedRows,
        int missingMembers) {

    public ImportCounts {
        if (rowsIn != newRows + changedRows + unchangedRows + refusedRows) {
            throw new IllegalStateException("rows of an import are not all accounted for");
        }
    }

    /** Rows that write something into the register. */
    public int writingRows() {
        return newRows + changedRows;
    }
}
