package vn.giamngheo.review.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** The list of households to review as an Excel file to take along. */
final class ReviewListSheet {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADERS =
            List.of(
                    "STT",
                    "Thôn",
                    "Chủ hộ",
                    "Mã hộ",
                    "Địa chỉ",
                    "Số nhân khẩu",
                    "Phân loại ngày 01/09",
                    "Lý do rà soát");

    private ReviewListSheet() {}

    static byte[] of(ReviewList list) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            var sheet = book.newWorksheet("Hộ cần rà soát");
            for (int i = 0; i < HEADERS.size(); i++) {
                sheet.value(0, i, HEADERS.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, Math.max(14, HEADERS.get(i).length() + 2));
            }
            int row = 0;
            for (var village : list.villages()) {
                for (var candidate : village.households()) {
                    row++;
                    sheet.value(row, 0, row);
                    sheet.value(row, 1, village.name());
                    sheet.value(row, 2, candidate.household().headName());
                    sheet.value(row, 3, candidate.household().code());
                    sheet.value(row, 4, candidate.household().address());
                    sheet.value(row, 5, candidate.household().memberCount());
                    sheet.value(row, 6, candidate.before().label());
                    sheet.value(
                            row,
                            7,
                            candidate.byRequest() ? "Giấy đề nghị" : "Đang trong danh sách");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
