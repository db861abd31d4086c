package vn.giamngheo.benefit.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ResponseEntity;
import vn.giamngheo.benefit.ApplicationRegister.Row;
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

    static ResponseEntity<byte[]> download(List<Row> rows) {
        List<List<?>> cells = new ArrayList<>();
        for (var row : rows) {
            cells.add(cells(cells.size() + 1, row));
        }
        return new ExcelTable("Đề nghị", HEADERS, cells).download("de-nghi-huong-chinh-sach.xlsx");
    }

    private static List<?> cells(int number, Row row) {
        return Arrays.asList(
                number,
                row.applicant(),
                row.headName(),
                row.villageName(),
                row.benefitName(),
                row.kind().label(),
                ExcelTable.day(row.receivedOn()),
                RoleWords.of(row.ownerRole()),
                row.loanGroup(),
                row.amountAsked(),
                row.stateWords(),
                row.outcomeNumber(),
                ExcelTable.day(row.outcomeOn()),
                row.amountGranted(),
                row.outcomeReason());
    }
}
