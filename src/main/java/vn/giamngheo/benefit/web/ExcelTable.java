package vn.giamngheo.benefit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.giamngheo.shared.TypedDay;

/**
 * A list as an Excel file: headings in bold, one row a line, numbers as numbers.
 *
 * @param rows cells are texts, numbers or null
 */
record ExcelTable(String name, List<String> headers, List<? extends List<?>> rows) {

    private static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int NARROWEST = 14;

    /** "05/10/2023"; empty for no day. */
    static String day(@Nullable LocalDate day) {
        return day == null ? "" : TypedDay.words(day);
    }

    ResponseEntity<byte[]> download(String file) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .body(bytes());
    }

    private byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            var sheet = book.newWorksheet(name);
            for (var column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, Math.max(NARROWEST, headers.get(column).length() + 2));
            }
            for (var row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (var column = 0; column < cells.size(); column++) {
                    write(sheet, row + 1, column, cells.get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
    }
}
