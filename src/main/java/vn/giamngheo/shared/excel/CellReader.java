package vn.giamngheo.shared.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Makes of a cell, as Excel stores it, what a person sees in it. */
final class CellReader {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DATE_LETTER = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);
    private static final int LAST_SERIAL = 2_958_465;

    private final LocalDate dayZero;

    CellReader(boolean since1904) {
        this.dayZero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    ExcelCell read(Cell cell) {
        var address = cell.getAddress().toString();
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.STRING || cell.getType() == CellType.EMPTY || raw == null) {
            return ExcelCell.ofText(address, cell.getText() == null ? "" : cell.getText());
        }
        var number = number(cell, raw);
        if (number == null) {
            return ExcelCell.ofText(address, raw);
        }
        var date = isDate(cell) ? day(number) : null;
        var text = date != null ? DATE.format(date) : number.stripTrailingZeros().toPlainString();
        return new ExcelCell(address, text, number, date);
    }

    private static @Nullable BigDecimal number(Cell cell, String raw) {
        if (cell.getType() == CellType.BOOLEAN || cell.getType() == CellType.ERROR) {
            return null;
        }
        try {
            var number = new BigDecimal(raw);
            return Math.abs((long) number.scale()) > 400 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable LocalDate day(BigDecimal serial) {
        var inCalendar =
                serial.signum() > 0 && serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0;
        return inCalendar ? dayZero.plusDays(serial.longValue()) : null;
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 36)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null && DATE_LETTER.matcher(QUOTED.matcher(format).replaceAll("")).find();
    }
}
