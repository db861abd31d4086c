package vn.giamngheo.benefit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.giamngheo.benefit.OwedLine;

/** The list of what is owed as a file to take into a meeting. */
final class OwedSheet {

    private static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> HEADERS =
            List.of(
                    "STT",
                    "Họ và tên",
                    "Hộ",
                    "Chính sách",
                    "Từ ngày",
                    "Số ngày chờ",
                    "Đang ở bước",
                    "Đến lượt",
                    "Vì sao được hưởng, còn thiếu gì");

    private OwedSheet() {}

    static ResponseEntity<byte[]> download(List<OwedLine> lines, LocalDate today) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("khong-de-ai-bi-bo-lai.xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .body(bytes(lines, today));
    }

    private static byte[] bytes(List<OwedLine> lines, LocalDate today) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Giảm Nghèo", "1.0")) {
            var sheet = book.newWorksheet("Còn được hưởng");
            for (var column = 0; column < HEADERS.size(); column++) {
                sheet.value(0, column, HEADERS.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, Math.max(14, HEADERS.get(column).length() + 2));
            }
            var waited = new OwedPages.Waited(today);
            for (var row = 0; row < lines.size(); row++) {
                var line = lines.get(row);
                sheet.value(row + 1, 0, row + 1);
                sheet.value(row + 1, 1, line.name());
                sheet.value(row + 1, 2, line.householdTitle());
                sheet.value(row + 1, 3, line.benefitName());
                sheet.value(row + 1, 4, DAY.format(line.since()));
                sheet.value(row + 1, 5, waited.since(line.since()));
                sheet.value(row + 1, 6, line.step().label());
                sheet.value(
                        row + 1,
                        7,
                        OwedLine.BODY.equals(line.turn()) && !line.body().isEmpty()
                                ? line.body()
                                : OwedPages.wordsOf(line.turn()));
                sheet.value(row + 1, 8, line.why());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
