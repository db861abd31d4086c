package vn.giamngheo.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.excel.ExcelCell;
import vn.giamngheo.shared.excel.ExcelFile;
import vn.giamngheo.shared.excel.ExcelRow;
import vn.giamngheo.shared.excel.ExcelSheet;

/** Answers from the sheet "Kết quả rà soát" of an imported file. */
final class SheetAnswers implements Answers {

    static final String SHEET = "Kết quả rà soát";

    private static final String CODE = "Mã hộ";
    private static final String B1 = "Điểm B1";
    private static final String PRESENT = "Số người dự họp";
    private static final String AGREEING = "Số người đồng ý";
    private static final String CONTESTED = "Khiếu nại";

    private final Map<String, Answer> byCode = new HashMap<>();
    private final Map<String, Integer> rowOf = new HashMap<>();

    private SheetAnswers() {}

    /**
     * Empty when the file has no such sheet.
     *
     * @throws BusinessException RESULT_SHEET naming the cell that cannot be used
     */
    static Optional<Answers> read(byte[] content, List<Indicator> indicators) {
        return ExcelFile.read(content).sheet(SHEET).map(sheet -> read(sheet, indicators));
    }

    private static Answers read(ExcelSheet sheet, List<Indicator> indicators) {
        List<String> wanted = new ArrayList<>(List.of(CODE, B1, PRESENT, AGREEING, CONTESTED));
        indicators.forEach(indicator -> wanted.add(String.valueOf(indicator.ordinal())));
        var missing = sheet.missing(wanted);
        if (!missing.isEmpty()) {
            throw refused(
                    "Trang tính %s thiếu cột: %s.".formatted(SHEET, String.join(", ", missing)));
        }
        var answers = new SheetAnswers();
        sheet.rows().forEach(row -> answers.add(sheet, row, indicators));
        return answers;
    }

    private void add(ExcelSheet sheet, ExcelRow row, List<Indicator> indicators) {
        var code = sheet.cell(row, CODE);
        if (code.isBlank()) {
            throw refused("Ô %s trang tính %s: thiếu mã hộ.".formatted(code.address(), SHEET));
        }
        if (byCode.containsKey(code.text())) {
            throw refused(
                    "Ô %s trang tính %s: mã hộ %s có hai dòng."
                            .formatted(code.address(), SHEET, code.text()));
        }
        Set<String> deprived = new TreeSet<>();
        for (var indicator : indicators) {
            if (marked(sheet.cell(row, String.valueOf(indicator.ordinal())))) {
                deprived.add(indicator.code());
            }
        }
        var present = number(sheet.cell(row, PRESENT), 1);
        var agreeing = sheet.cell(row, AGREEING);
        var answer =
                new Answer(
                        number(sheet.cell(row, B1), 0),
                        deprived,
                        present,
                        number(agreeing, 0),
                        marked(sheet.cell(row, CONTESTED)));
        if (answer.agreeing() > present) {
            throw refused(
                    "Ô %s trang tính %s: số người đồng ý (%d) nhiều hơn số người dự họp (%d)."
                            .formatted(agreeing.address(), SHEET, answer.agreeing(), present));
        }
        byCode.put(code.text(), answer);
        rowOf.put(code.text(), row.number());
    }

    private static boolean marked(ExcelCell cell) {
        if (cell.isBlank()) {
            return false;
        }
        if (cell.text().equalsIgnoreCase("x")) {
            return true;
        }
        throw refused(
                "Ô %s trang tính %s: chỉ ghi x hoặc để trống.".formatted(cell.address(), SHEET));
    }

    private static int number(ExcelCell cell, int least) {
        try {
            var value = Integer.parseInt(cell.text());
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is too small
        }
        throw refused(
                "Ô %s trang tính %s: cần số nguyên từ %d trở lên."
                        .formatted(cell.address(), SHEET, least));
    }

    private static BusinessException refused(String sentence) {
        return new BusinessException("RESULT_SHEET", sentence);
    }

    @Override
    public Optional<Answer> of(String householdCode, PovertyCategory before) {
        return Optional.ofNullable(byCode.get(householdCode));
    }

    @Override
    public boolean requested(String householdCode) {
        return byCode.containsKey(householdCode);
    }

    @Override
    public @Nullable String contradiction(Set<String> registered) {
        return byCode.keySet().stream()
                .filter(code -> !registered.contains(code))
                .min((one, other) -> rowOf.get(one) - rowOf.get(other))
                .map(
                        code ->
                                "Dòng %d trang tính %s: mã hộ %s không có trong sổ hộ."
                                        .formatted(rowOf.get(code), SHEET, code))
                .orElse(null);
    }
}
