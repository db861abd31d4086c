package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.shared.excel.ExcelCell;
import vn.giamngheo.shared.excel.ExcelRow;
import vn.giamngheo.shared.excel.ExcelSheet;

/** Reads one option of a question from its row. */
final class PointOptionReader {

    static final int LONGEST = 500;
    static final String TOO_LONG = "Viết ngắn lại, nhiều nhất 500 chữ cái.";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(,\\d{1,4}|\\.\\d{1,2})?");

    private final ExcelSheet sheet;
    private final ExcelRow row;
    private final CellProblems problems;

    PointOptionReader(ExcelSheet sheet, ExcelRow row, CellProblems problems) {
        this.sheet = sheet;
        this.row = row;
        this.problems = problems;
    }

    /**
     * @param kind null while it could not be read
     * @param former words of the options before it
     */
    Option read(@Nullable Kind kind, int no, List<String> former) {
        var label = sheet.cell(row, PointTableColumns.OPTION);
        problems.addIf(label.isBlank(), label, PointTableColumns.OPTION, "Nhập phương án trả lời.");
        problems.addIf(label.text().length() > LONGEST, label, PointTableColumns.OPTION, TOO_LONG);
        problems.addIf(
                !label.isBlank() && former.contains(label.text()),
                label,
                PointTableColumns.OPTION,
                "Câu này đã có phương án ghi giống như vậy.");
        var atLeast = bound(kind, PointTableColumns.AT_LEAST);
        var below = bound(kind, PointTableColumns.BELOW);
        if (kind == Kind.RANGE) {
            refuseWrongRange(atLeast, below);
        }
        return new Option(no, label.text(), atLeast, below, points());
    }

    private void refuseWrongRange(@Nullable BigDecimal atLeast, @Nullable BigDecimal below) {
        var from = sheet.cell(row, PointTableColumns.AT_LEAST);
        var to = sheet.cell(row, PointTableColumns.BELOW);
        problems.addIf(
                from.isBlank() && to.isBlank(),
                from,
                PointTableColumns.AT_LEAST,
                "Câu trả lời bằng số cần ít nhất một trong hai ô “Từ”, “Dưới”.");
        problems.addIf(
                atLeast != null && below != null && atLeast.compareTo(below) >= 0,
                to,
                PointTableColumns.BELOW,
                "Số ở ô “Dưới” phải lớn hơn số ở ô “Từ”.");
    }

    private @Nullable BigDecimal bound(@Nullable Kind kind, String column) {
        var cell = sheet.cell(row, column);
        if (cell.isBlank()) {
            return null;
        }
        if (kind != null && kind != Kind.RANGE) {
            problems.add(cell, column, "Chỉ câu có cách trả lời “Số” mới ghi ô này; để trống.");
            return null;
        }
        var number = number(cell);
        problems.addIf(number == null, cell, column, "Nhập số, ví dụ 8 hoặc 7,5.");
        return number;
    }

    private int points() {
        var cell = sheet.cell(row, PointTableColumns.POINTS);
        var number = number(cell);
        if (number == null
                || number.stripTrailingZeros().scale() > 0
                || number.signum() < 0
                || number.compareTo(BigDecimal.valueOf(IncomeScoring.BOUND)) > 0) {
            problems.add(
                    cell,
                    PointTableColumns.POINTS,
                    "Nhập số điểm, là số nguyên từ 0 đến %d.".formatted(IncomeScoring.BOUND));
            return 0;
        }
        return number.intValueExact();
    }

    private static @Nullable BigDecimal number(ExcelCell cell) {
        if (cell.number() != null && cell.date() == null) {
            return cell.number();
        }
        return NUMBER.matcher(cell.text()).matches() ? Cell.number(cell.text()) : null;
    }
}
