package vn.giamngheo.classification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Point tables as files, row by row; a cell is a text or a number. */
final class Sheets {

    /** A small table without a fault. */
    static final List<List<Object>> SOUND =
            List.of(
                    List.of(
                            1,
                            "Hộ có bao nhiêu người",
                            "Số",
                            "Số nhân khẩu",
                            "Một, hai",
                            "",
                            3,
                            20),
                    List.of("", "", "", "", "Từ ba", 3, "", 5),
                    List.of(2, "Nhà ở", "Một", "", "Kiên cố", "", "", 20),
                    List.of(2, "Nhà ở", "Một", "", "Loại khác", "", "", 0),
                    List.of(3, "Đồ dùng", "Nhiều", "", "Ti vi", "", "", 5),
                    List.of("", "", "", "", "Xe máy", "", "", "10"));

    private Sheets() {}

    static byte[] of(List<List<Object>> rows) {
        return of(PointTableColumns.SHEET, PointTableColumns.ALL, rows);
    }

    static byte[] of(String sheet, List<String> headers, List<List<Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var written = book.newWorksheet(sheet);
            var all = new ArrayList<List<?>>(List.of(headers));
            all.addAll(rows);
            for (int row = 0; row < all.size(); row++) {
                for (int column = 0; column < all.get(row).size(); column++) {
                    var value = all.get(row).get(column);
                    if (value instanceof Integer number) {
                        written.value(row, column, number);
                    } else if (value instanceof BigDecimal number) {
                        written.value(row, column, number);
                    } else {
                        written.value(row, column, value.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The sound table with one cell changed; row from 0, without the headers. */
    static List<List<Object>> with(int row, int column, Object value) {
        var changed = new ArrayList<List<Object>>();
        for (var line : SOUND) {
            changed.add(new ArrayList<>(line));
        }
        changed.get(row).set(column, value);
        return changed;
    }
}
