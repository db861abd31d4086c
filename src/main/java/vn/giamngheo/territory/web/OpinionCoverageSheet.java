package vn.giamngheo.territory.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import vn.giamngheo.territory.OpinionStanding;

/** The communes of the coverage page as an Excel file. */
final class OpinionCoverageSheet {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> HEADERS =
            List.of(
                    "Mã đơn vị",
                    "Xã, phường, thị trấn, đặc khu",
                    "Huyện",
                    "Tỉnh",
                    "Tình trạng",
                    "Ai cho ý kiến",
                    "Số ngày làm việc",
                    "Căn cứ",
                    "Ghi chú");

    private OpinionCoverageSheet() {}

    static byte[] of(LocalDate date, List<OpinionStanding> units) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            var sheet = book.newWorksheet("%td-%<tm-%<tY".formatted(date));
            for (int column = 0; column < HEADERS.size(); column++) {
                sheet.value(0, column, HEADERS.get(column));
                sheet.style(0, column).bold().set();
                sheet.width(column, 26);
            }
            for (int row = 1; row <= units.size(); row++) {
                var unit = units.get(row - 1);
                var authority = unit.authority();
                sheet.value(row, 0, unit.unitKey());
                sheet.value(row, 1, unit.unitName());
                sheet.value(row, 2, unit.districtName() == null ? "" : unit.districtName());
                sheet.value(row, 3, unit.provinceName());
                sheet.value(row, 4, unit.state().label());
                sheet.value(row, 5, authority == null ? "" : authority.title());
                if (authority != null) {
                    sheet.value(row, 6, authority.workingDays());
                }
                sheet.value(row, 7, authority == null ? "" : authority.clause());
                var gap = unit.gap();
                sheet.value(row, 8, gap == null ? "" : gap.label());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
