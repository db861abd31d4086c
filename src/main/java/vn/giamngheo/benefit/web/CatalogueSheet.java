package vn.giamngheo.benefit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.giamngheo.benefit.ReadCatalogue;
import vn.giamngheo.benefit.RuleMark;
import vn.giamngheo.shared.web.RoleWords;

/** The catalogue as an Excel file. */
final class CatalogueSheet {

    private static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<String> HEADERS =
            List.of(
                    "Số",
                    "Chính sách",
                    "Nhóm",
                    "Phụ trách",
                    "Phối hợp",
                    "Cơ quan quyết định",
                    "Điều kiện",
                    "Mức hưởng",
                    "Từ ngày",
                    "Đến ngày",
                    "Căn cứ",
                    "Mức kiểm chứng");

    private CatalogueSheet() {}

    static ResponseEntity<byte[]> download(List<ReadCatalogue.Line> lines) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("danh-muc-chinh-sach.xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .body(book(lines));
    }

    private static byte[] book(List<ReadCatalogue.Line> lines) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            var sheet = book.newWorksheet("Danh mục chính sách");
            for (int column = 0; column < HEADERS.size(); column++) {
                sheet.value(0, column, HEADERS.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, Math.max(14, HEADERS.get(column).length() + 2));
            }
            for (int row = 0; row < lines.size(); row++) {
                var cells = row(lines.get(row));
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row + 1, column, cells.get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> row(ReadCatalogue.Line line) {
        var benefit = line.benefit();
        var rule = line.rule();
        return List.of(
                benefit.matrixNo(),
                benefit.name(),
                benefit.family().label(),
                RoleWords.of(benefit.ownerRole()),
                benefit.helperRoles().stream().map(RoleWords::of).collect(Collectors.joining(", ")),
                benefit.body(),
                rule == null ? "Không có quy định đang áp dụng" : rule.conditionText(),
                rule == null ? "" : rule.amountText(),
                rule == null ? "" : day(rule.validFrom()),
                rule == null ? "" : day(rule.validTo()),
                rule == null ? "" : rule.legalBasis(),
                rule == null ? "" : RuleMark.words(rule.mark()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
