package vn.giamngheo.benefit.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import vn.giamngheo.benefit.ForeseeRights;
import vn.giamngheo.benefit.MeasureCoverage;
import vn.giamngheo.benefit.OwedLine;

/** What is owed and what falls due as files to take into a meeting. */
final class OwedSheet {

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
    private static final List<String> COMING =
            List.of("STT", "Họ và tên", "Hộ", "Chính sách", "Ngày", "Bắt đầu hay hết", "Lý do");

    private static final List<String> COVERED = List.of("STT", "Họ và tên", "Hộ", "Kết quả");

    private OwedSheet() {}

    static ResponseEntity<byte[]> download(List<OwedLine> lines, LocalDate today) {
        List<List<?>> rows = new ArrayList<>();
        var waited = new OwedPages.Waited(today);
        for (var line : lines) {
            rows.add(
                    List.of(
                            rows.size() + 1,
                            line.name(),
                            line.householdTitle(),
                            line.benefitName(),
                            ExcelTable.day(line.since()),
                            waited.since(line.since()),
                            line.step().label(),
                            OwedLine.BODY.equals(line.turn()) && !line.body().isEmpty()
                                    ? line.body()
                                    : OwedPages.wordsOf(line.turn()),
                            line.why()));
        }
        return new ExcelTable("Còn được hưởng", HEADERS, rows)
                .download("khong-de-ai-bi-bo-lai.xlsx");
    }

    static ResponseEntity<byte[]> covered(List<MeasureCoverage.Name> names) {
        List<List<?>> rows = new ArrayList<>();
        for (var one : names) {
            rows.add(
                    List.of(
                            rows.size() + 1,
                            one.name(),
                            one.householdTitle(),
                            one.became().label()));
        }
        return new ExcelTable("Chỉ tiêu", COVERED, rows).download("chi-tieu.xlsx");
    }

    static ResponseEntity<byte[]> coming(List<ForeseeRights.Coming> coming) {
        List<List<?>> rows = new ArrayList<>();
        for (var one : coming) {
            rows.add(
                    List.of(
                            rows.size() + 1,
                            one.name(),
                            one.householdTitle(),
                            one.benefitName(),
                            ExcelTable.day(one.on()),
                            one.words(),
                            one.why()));
        }
        return new ExcelTable("Sắp bắt đầu, sắp hết", COMING, rows)
                .download("quyen-sap-bat-dau-sap-het.xlsx");
    }
}
