package vn.giamngheo.benefit.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import vn.giamngheo.benefit.ReadCatalogue;
import vn.giamngheo.benefit.RuleMark;
import vn.giamngheo.shared.web.RoleWords;

/** The catalogue as an Excel file. */
final class CatalogueSheet {

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
        return new ExcelTable(
                        "Danh mục chính sách",
                        HEADERS,
                        lines.stream().map(CatalogueSheet::row).toList())
                .download("danh-muc-chinh-sach.xlsx");
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
                rule == null ? "" : ExcelTable.day(rule.validFrom()),
                rule == null ? "" : ExcelTable.day(rule.validTo()),
                rule == null ? "" : rule.legalBasis(),
                rule == null ? "" : RuleMark.words(rule.mark()));
    }
}
