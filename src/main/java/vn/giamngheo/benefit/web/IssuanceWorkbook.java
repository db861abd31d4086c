package vn.giamngheo.benefit.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import vn.giamngheo.benefit.IssuanceLines.Line;

/** A list as a sheet to calculate with. */
final class IssuanceWorkbook {

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

    static ResponseEntity<byte[]> download(List<Line> lines) {
        return new ExcelTable(
                        "Danh sách cấp",
                        HEADERS,
                        lines.stream().map(IssuanceWorkbook::cells).toList())
                .download("danh-sach-cap.xlsx");
    }

    private static List<?> cells(Line line) {
        return Arrays.asList(
                line.position(),
                line.name(),
                line.birth(),
                line.headName(),
                line.villageName(),
                line.amount() != null ? line.amount() : line.missingNumber(),
                line.state().label(),
                line.number(),
                ExcelTable.day(line.doneOn()),
                line.receivedBy(),
                line.why());
    }
}
