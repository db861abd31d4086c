package vn.giamngheo.shared.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.VietnameseText;

/**
 * A cell with the address by which a person finds it, "G12".
 *
 * @param text what stands there, NFC, white space trimmed; a date as dd/MM/yyyy; never null
 * @param number the number of a numeric cell, null for text
 * @param date the day of a numeric cell that is formatted as a date, else null
 */
public record ExcelCell(
        String address, String text, @Nullable BigDecimal number, @Nullable LocalDate date) {

    /** A cell that holds text. */
    public static ExcelCell ofText(String address, String text) {
        return new ExcelCell(address, VietnameseText.clean(text), null, null);
    }

    public static ExcelCell blank(String address) {
        return new ExcelCell(address, "", null, null);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** Whether Excel keeps the value as a number, so that leading zeros are lost. */
    public boolean isNumeric() {
        return number != null;
    }

    /** "A" for 0, "AA" for 26. */
    public static String columnLetters(int column) {
        var letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
