package vn.giamngheo.classification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.shared.excel.ExcelRow;
import vn.giamngheo.shared.excel.ExcelSheet;

/**
 * Reads a point table's sheet as a whole and names every cell that has to be repaired. The columns
 * of a question are filled in its first row; further rows repeat them or leave them empty.
 */
final class PointTableReader {

    private final ExcelSheet sheet;
    private final CellProblems problems = new CellProblems();
    private final List<Question> questions = new ArrayList<>();
    private @Nullable OpenQuestion open;
    private List<Option> options = new ArrayList<>();

    private PointTableReader(ExcelSheet sheet) {
        this.sheet = sheet;
    }

    /** What was read; the questions count only when nothing has to be repaired. */
    record Read(List<Question> questions, List<CellProblem> problems) {}

    static Read read(ExcelSheet sheet) {
        var reader = new PointTableReader(sheet);
        if (reader.headersAreThere()) {
            sheet.rows().forEach(reader::read);
            reader.close();
        }
        return new Read(List.copyOf(reader.questions), reader.problems.all());
    }

    private boolean headersAreThere() {
        for (var header : sheet.missing(PointTableColumns.ALL)) {
            problems.add("A1", header, "", "Dòng đầu thiếu cột “%s”.".formatted(header));
        }
        for (var strange : sheet.strange(PointTableColumns.ALL)) {
            problems.add(strange, "", "Bỏ cột này, hoặc đặt lại tên cột như trong tệp mẫu.");
        }
        if (problems.isEmpty() && sheet.rows().isEmpty()) {
            problems.add("A2", PointTableColumns.NUMBER, "", "Tệp chưa có câu hỏi nào.");
        }
        return problems.isEmpty();
    }

    private void read(ExcelRow row) {
        var number = sheet.cell(row, PointTableColumns.NUMBER);
        var current = open;
        if (current == null || !number.isBlank() && !number.text().equals(current.numberText())) {
            close();
            current = OpenQuestion.begin(sheet, row, questions.size() + 1, problems);
            open = current;
        } else {
            current.checkRepeated(sheet, row, problems);
        }
        options.add(
                new PointOptionReader(sheet, row, problems)
                        .read(
                                current.kind(),
                                options.size() + 1,
                                options.stream().map(Option::label).toList()));
    }

    private void close() {
        if (open != null) {
            questions.add(open.with(questions.size() + 1, options));
            options = new ArrayList<>();
        }
    }
}
