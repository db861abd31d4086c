package vn.giamngheo.classification.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.giamngheo.classification.LawVersion;
import vn.giamngheo.classification.ScoringRegions.UnitRegion;

/** Excel files of the law's data that people take away. */
final class LawFiles {

    private static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private LawFiles() {}

    static byte[] list(List<LawVersion> versions) {
        return table(
                "Chuẩn nghèo, bảng điểm",
                List.of(
                        "Loại",
                        "Tên",
                        "Trạng thái",
                        "Từ ngày",
                        "Đến ngày",
                        "Căn cứ",
                        "Mức kiểm chứng"),
                versions.stream().map(LawFiles::row).toList());
    }

    static byte[] regions(List<UnitRegion> units) {
        return table(
                "Vùng chấm điểm",
                List.of("Đơn vị", "Khu vực", "Vùng chấm điểm", "Căn cứ", "Mức kiểm chứng"),
                units.stream()
                        .map(
                                unit ->
                                        List.of(
                                                unit.unitName(),
                                                unit.area().label(),
                                                unit.regionName(),
                                                unit.legalBasis(),
                                                unit.markWords()))
                        .toList());
    }

    private static List<String> row(LawVersion version) {
        var to = version.validTo();
        return List.of(
                version.kind().label(),
                version.name(),
                version.state().label(),
                DAY.format(version.validFrom()),
                to == null ? "" : DAY.format(to),
                version.legalBasis(),
                version.markWords());
    }

    private static byte[] table(String name, List<String> headers, List<List<String>> rows) {
        return workbook(
                book -> {
                    var sheet = book.newWorksheet(name);
                    headers(sheet, headers);
                    for (int row = 0; row < rows.size(); row++) {
                        for (int column = 0; column < headers.size(); column++) {
                            sheet.value(row + 1, column, rows.get(row).get(column));
                        }
                    }
                });
    }

    static void headers(Worksheet sheet, List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            sheet.value(0, i, headers.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, Math.max(14, headers.get(i).length() + 2));
        }
    }

    static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static ResponseEntity<byte[]> download(String fileName, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(fileName).build().toString())
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .body(content);
    }
}
