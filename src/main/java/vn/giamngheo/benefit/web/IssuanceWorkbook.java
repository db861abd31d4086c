package vn.giamngheo.benefit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.benefit.IssuanceLines.Line;

/** A list as a sheet to calculate with. */
final class IssuanceWorkbook {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int AMOUNT = 5;
    private static final List<String> HEADERS =
            List.of(
                    "STT",
                    "Họ và tên",
                    "Ngày sinh",
                    "Chủ hộ",
                    "Thôn",
                    "Số tiền (đồng)",
                    "Trạng thái",
                    "Số",
                    "Ngày giao",
                    "Người nhận",
                    "Lý do");

    private IssuanceWorkbook() {}

    static byte[] of(List<Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            var sheet = book.newWorksheet("Danh sách cấp");
            for (var column = 0; column < HEADERS.size(); column++) {
                sheet.value(0, column, HEADERS.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, Math.max(14, HEADERS.get(column).length() + 2));
            }
            for (var row = 1; row <= lines.size(); row++) {
                var line = lines.get(row - 1);
                var cells = cells(line);
                sheet.value(row, 0, line.position());
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(row, column + 1, cells.get(column));
                }
                if (line.amount() != null) {
                    sheet.value(row, AMOUNT, line.amount());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(Line line) {
        return List.of(
                line.name(),
                line.birth(),
                line.headName(),
                line.villageName(),
                Objects.requireNonNullElse(line.missingNumber(), ""),
                line.state().label(),
                line.number(),
                day(line.doneOn()),
                line.receivedBy(),
                line.why());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
