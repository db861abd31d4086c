package vn.giamngheo.recognition.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.approval.ResultList;
import vn.giamngheo.approval.ResultLists;

/** The four lists of a decision as an Excel file, a sheet each. */
final class DecisionSheet {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADERS =
            List.of(
                    "STT",
                    "Mã hộ",
                    "Chủ hộ",
                    "Thôn",
                    "Địa chỉ",
                    "Trước rà soát",
                    "Theo quyết định");

    private DecisionSheet() {}

    static byte[] of(ResultLists lists) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            for (var list : ResultList.values()) {
                sheet(book, list.label(), lists.of(list));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void sheet(Workbook book, String name, List<ResultLine> lines) {
        var sheet = book.newWorksheet(name);
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.value(0, column, HEADERS.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 0 ? 6 : 22);
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            int row = i + 1;
            sheet.value(row, 0, row);
            sheet.value(row, 1, line.household().code());
            sheet.value(row, 2, line.household().headName());
            sheet.value(row, 3, line.household().villageName());
            sheet.value(row, 4, line.household().address());
            sheet.value(row, 5, line.before().label());
            sheet.value(row, 6, line.after() == null ? "" : line.after().label());
        }
    }
}
