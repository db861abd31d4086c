package vn.giamngheo.household;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.excel.ExcelCell;

/**
 * One row of a list as it came: one member of a household, nothing checked yet.
 *
 * @param line number of the row as its reader sees it, the headers being row 1
 */
public record HouseholdRow(int line, Map<HouseholdColumn, ExcelCell> cells) {

    public HouseholdRow {
        cells = Map.copyOf(cells);
    }

    /**
     * A row that came as text, from a CSV file for instance.
     *
     * @param byHeader header to value; a header that is not there counts as blank
     */
    public static HouseholdRow ofText(int line, Map<String, String> byHeader) {
        var values = new HashMap<String, String>();
        byHeader.forEach((header, value) -> values.put(VietnameseText.clean(header), value));
        var cells = new EnumMap<HouseholdColumn, ExcelCell>(HouseholdColumn.class);
        for (var column : HouseholdColumn.values()) {
            var value = values.get(column.header());
            if (value != null) {
                cells.put(column, ExcelCell.ofText(address(line, column), value));
            }
        }
        return new HouseholdRow(line, cells);
    }

    /** Blank where the row has nothing. */
    ExcelCell cell(HouseholdColumn column) {
        var cell = cells.get(column);
        return cell == null ? ExcelCell.blank(address(line, column)) : cell;
    }

    private static String address(int line, HouseholdColumn column) {
        return ExcelCell.columnLetters(column.ordinal()) + line;
    }
}
