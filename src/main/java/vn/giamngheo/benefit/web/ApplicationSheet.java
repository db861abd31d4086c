package vn.giamngheo.benefit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.benefit.ApplicationRegister.Row;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.shared.web.RoleWords;

/** Sổ đề nghị hưởng chính sách as an Excel file. */
final class ApplicationSheet {

    private static final List<String> HEADERS =
            List.of(
                    "STT",
                    "Người đề nghị",
                    "Chủ hộ",
                    "Thôn",
                    "Chính sách",
                    "Loại việc",
                    "Ngày nhận",
                    "Phụ trách",
                    "Tổ tiết kiệm và vay vốn",
                    "Số tiền đề nghị (đồng)",
                    "Tình trạng",
                    "Số văn bản kết quả",
                    "Ngày kết quả",
                    "Số tiền được duyệt (đồng)",
                    "Lý do");

    private ApplicationSheet() {}

    static byte[] of(List<Row> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            var sheet = book.newWorksheet("Đề nghị");
            for (int i = 0; i < HEADERS.size(); i++) {
                sheet.value(0, i, HEADERS.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, Math.max(14, HEADERS.get(i).length() + 2));
            }
            for (int i = 0; i < rows.size(); i++) {
                row(sheet, i + 1, rows.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int number, Row row) {
        sheet.value(number, 0, number);
        sheet.value(number, 1, row.applicant());
        sheet.value(number, 2, row.headName());
        sheet.value(number, 3, row.villageName());
        sheet.value(number, 4, row.benefitName());
        sheet.value(number, 5, row.kind().label());
        sheet.value(number, 6, day(row.receivedOn()));
        sheet.value(number, 7, RoleWords.of(row.ownerRole()));
        sheet.value(number, 8, row.loanGroup());
        sheet.value(number, 9, row.amountAsked());
        sheet.value(number, 10, row.state().label());
        sheet.value(number, 11, row.outcomeNumber());
        sheet.value(number, 12, day(row.outcomeOn()));
        sheet.value(number, 13, row.amountGranted());
        sheet.value(number, 14, row.outcomeReason());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : OfficialWording.shortDate(day);
    }
}
