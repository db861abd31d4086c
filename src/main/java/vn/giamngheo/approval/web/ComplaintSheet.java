package vn.giamngheo.approval.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.approval.ComplaintRegister.Entry;
import vn.giamngheo.document.OfficialWording;

/** Sổ khiếu nại as an Excel file. */
final class ComplaintSheet {

    private static final List<String> HEADERS =
            List.of(
                    "STT",
                    "Thôn",
                    "Chủ hộ",
                    "Mã hộ",
                    "Người khiếu nại",
                    "Ngày nhận",
                    "Hạn phúc tra",
                    "Phúc tra xong",
                    "Ngày trả lời",
                    "Giải quyết xong",
                    "Tình trạng");

    private ComplaintSheet() {}

    static byte[] of(List<Entry> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            var sheet = book.newWorksheet("Khiếu nại");
            for (int i = 0; i < HEADERS.size(); i++) {
                sheet.value(0, i, HEADERS.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, Math.max(14, HEADERS.get(i).length() + 2));
            }
            for (int i = 0; i < entries.size(); i++) {
                row(sheet, i + 1, entries.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int number, Entry entry) {
        var row = entry.row();
        sheet.value(number, 0, number);
        sheet.value(number, 1, row.villageName());
        sheet.value(number, 2, entry.household().headName());
        sheet.value(number, 3, entry.household().code());
        sheet.value(number, 4, row.complainants());
        sheet.value(number, 5, day(row.receivedOn()));
        sheet.value(number, 6, day(row.dueOn()));
        sheet.value(number, 7, day(row.reverifiedOn()));
        sheet.value(number, 8, day(row.answeredOn()));
        sheet.value(number, 9, day(row.settledOn()));
        sheet.value(
                number,
                10,
                entry.countdown().isEmpty()
                        ? entry.stateWords()
                        : entry.stateWords() + ", " + entry.countdown());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : OfficialWording.shortDate(day);
    }
}
