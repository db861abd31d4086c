package vn.giamngheo.shared.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import vn.giamngheo.shared.VietnameseText;

/**
 * A sheet (trang tính) whose first row names the columns. Blank rows are left out.
 *
 * @param rows the rows below the headers
 */
public record ExcelSheet(String name, List<ExcelCell> headers, List<ExcelRow> rows) {

    static ExcelSheet of(String name, List<ExcelRow> all) {
        if (all.isEmpty()) {
            return new ExcelSheet(name, List.of(), List.of());
        }
        var headers = new ArrayList<ExcelCell>();
        new TreeMap<>(all.get(0).cells())
                .values().stream().filter(cell -> !cell.isBlank()).forEach(headers::add);
        return new ExcelSheet(name, List.copyOf(headers), List.copyOf(all.subList(1, all.size())));
    }

    /** Those of the wanted headers that the first row does not have. */
    public List<String> missing(List<String> wanted) {
        return wanted.stream().filter(header -> columnOf(header).isEmpty()).toList();
    }

    /** Header cells that are none of the known ones, or that repeat one. */
    public List<ExcelCell> strange(List<String> known) {
        var open = new ArrayList<>(known.stream().map(ExcelSheet::form).toList());
        return headers.stream().filter(header -> !open.remove(form(header.text()))).toList();
    }

    /** Position of the column, whatever the Unicode form or case of its header. */
    public Optional<Integer> columnOf(String header) {
        return headers.stream()
                .filter(cell -> form(cell.text()).equals(form(header)))
                .findFirst()
                .map(cell -> columnNumber(cell.address()));
    }

    /**
     * @throws IllegalArgumentException when the sheet has no such column
     */
    public ExcelCell cell(ExcelRow row, String header) {
        return row.cell(
                columnOf(header)
                        .orElseThrow(() -> new IllegalArgumentException("no column " + header)));
    }

    static String form(String text) {
        return VietnameseText.clean(text).toLowerCase(Locale.ROOT);
    }

    private static int columnNumber(String address) {
        int number = 0;
        for (char letter : address.toCharArray()) {
            if (Character.isLetter(letter)) {
                number = number * 26 + (letter - 'A' + 1);
            }
        }
        return number - 1;
    }
}
