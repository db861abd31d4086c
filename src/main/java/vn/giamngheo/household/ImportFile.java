package vn.giamngheo.household;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.excel.ExcelCell;
import vn.giamngheo.shared.excel.ExcelFile;
import vn.giamngheo.shared.excel.ExcelRow;
import vn.giamngheo.shared.excel.ExcelSheet;
import vn.giamngheo.territory.NewVillage;

/** Finds the two sheets of an uploaded list and checks their headers. */
final class ImportFile {

    static final String HOUSEHOLDS = "Danh sách hộ";
    static final String VILLAGES = "Thôn";
    static final List<String> VILLAGE_HEADERS = List.of("Thôn", "Số hộ dân cư", "Số nhân khẩu");

    private static final int MOST_VILLAGES = 99;
    private static final String USE_TEMPLATE =
            " Tải tệp mẫu, giữ nguyên dòng tiêu đề rồi chép danh sách vào.";

    private ImportFile() {}

    /**
     * @throws InvalidInput at field "file" when the file as a whole cannot be taken
     */
    static ImportInput read(byte[] bytes) {
        var file = ExcelFile.read(bytes);
        var households =
                file.sheet(HOUSEHOLDS)
                        .orElseThrow(
                                () ->
                                        wrong(
                                                "Tệp không có trang tính “%s”.%s"
                                                        .formatted(HOUSEHOLDS, USE_TEMPLATE)));
        checkHeaders(households, HouseholdColumn.headers());
        if (households.rows().isEmpty()) {
            throw wrong("Trang “%s” không có dòng nào dưới tiêu đề.".formatted(HOUSEHOLDS));
        }
        var villages = new ArrayList<NewVillage>();
        var refusals = new ArrayList<Refusal>();
        file.sheet(VILLAGES)
                .filter(sheet -> !sheet.headers().isEmpty())
                .ifPresent(sheet -> readVillages(sheet, villages, refusals));
        return new ImportInput(
                rowsOf(households),
                refusals.isEmpty() ? List.copyOf(villages) : List.of(),
                List.copyOf(refusals));
    }

    private static void checkHeaders(ExcelSheet sheet, List<String> headers) {
        var missing = sheet.missing(headers);
        var strange = sheet.strange(headers);
        if (missing.isEmpty() && strange.isEmpty()) {
            return;
        }
        var sentence = new StringBuilder("Dòng tiêu đề của trang “%s”".formatted(sheet.name()));
        if (!missing.isEmpty()) {
            sentence.append(" thiếu cột: ").append(String.join(", ", missing));
        }
        if (!strange.isEmpty()) {
            sentence.append(missing.isEmpty() ? " có" : "; có")
                    .append(" cột lạ hoặc lặp lại: ")
                    .append(
                            String.join(
                                    ", ",
                                    strange.stream()
                                            .limit(10)
                                            .map(cell -> cell.address() + " “" + cell.text() + "”")
                                            .toList()));
        }
        throw wrong(sentence.append('.').append(USE_TEMPLATE).toString());
    }

    private static List<HouseholdRow> rowsOf(ExcelSheet sheet) {
        var columns = new EnumMap<HouseholdColumn, Integer>(HouseholdColumn.class);
        for (var column : HouseholdColumn.values()) {
            columns.put(column, sheet.columnOf(column.header()).orElseThrow());
        }
        var rows = new ArrayList<HouseholdRow>();
        for (var row : sheet.rows()) {
            var cells = new EnumMap<HouseholdColumn, ExcelCell>(HouseholdColumn.class);
            columns.forEach((column, position) -> cells.put(column, row.cell(position)));
            rows.add(new HouseholdRow(row.number(), cells));
        }
        return rows;
    }

    private static void readVillages(
            ExcelSheet sheet, List<NewVillage> villages, List<Refusal> refusals) {
        checkHeaders(sheet, VILLAGE_HEADERS);
        var names = new HashSet<String>();
        for (var row : sheet.rows()) {
            var name = sheet.cell(row, VILLAGE_HEADERS.get(0));
            var households = number(sheet, row, VILLAGE_HEADERS.get(1), refusals);
            var persons = number(sheet, row, VILLAGE_HEADERS.get(2), refusals);
            if (name.isBlank()) {
                refusals.add(refusal(row, name, VILLAGE_HEADERS.get(0), "Ghi tên thôn."));
            } else if (!names.add(VillageNames.form(name.text()))) {
                refusals.add(
                        refusal(
                                row,
                                name,
                                VILLAGE_HEADERS.get(0),
                                "Thôn này có hai lần trong trang. Xóa một dòng."));
            }
            if (households != null && persons != null) {
                if (persons < households) {
                    refusals.add(
                            refusal(
                                    row,
                                    sheet.cell(row, VILLAGE_HEADERS.get(2)),
                                    VILLAGE_HEADERS.get(2),
                                    "Số nhân khẩu ít hơn số hộ. Kiểm tra lại hai số này."));
                }
                villages.add(new NewVillage(name.text(), households, persons));
            }
            if (villages.size() > MOST_VILLAGES) {
                throw wrong(
                        "Trang “%s” có quá %d thôn. Kiểm tra lại danh sách thôn."
                                .formatted(VILLAGES, MOST_VILLAGES));
            }
        }
    }

    private static @Nullable Integer number(
            ExcelSheet sheet, ExcelRow row, String header, List<Refusal> refusals) {
        var cell = sheet.cell(row, header);
        if (cell.text().matches("\\d{1,7}")) {
            return Integer.valueOf(cell.text());
        }
        refusals.add(refusal(row, cell, header, "Ghi một số nguyên, chỉ gồm chữ số: 412."));
        return null;
    }

    private static Refusal refusal(ExcelRow row, ExcelCell cell, String header, String sentence) {
        return new Refusal(
                row.number(), VILLAGES + "!" + cell.address(), header, cell.text(), sentence);
    }

    private static InvalidInput wrong(String sentence) {
        return new InvalidInput(ExcelFile.FIELD, sentence);
    }
}
