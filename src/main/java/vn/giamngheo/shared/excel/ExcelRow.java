package vn.giamngheo.shared.excel;

import java.util.Map;

/**
 * A row with at least one value.
 *
 * @param number as Excel shows it, from 1
 * @param cells by column, from 0; blank cells may be absent
 */
public record ExcelRow(int number, Map<Integer, ExcelCell> cells) {

    public ExcelRow {
        cells = Map.copyOf(cells);
    }

    /** The cell of the column, blank where nothing stands. */
    public ExcelCell cell(int column) {
        var cell = cells.get(column);
        return cell == null ? ExcelCell.blank(ExcelCell.columnLetters(column) + number) : cell;
    }
}
