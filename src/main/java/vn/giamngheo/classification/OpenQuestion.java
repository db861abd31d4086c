package vn.giamngheo.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.PointTable.Kind;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.classification.PointTable.Source;
import vn.giamngheo.shared.excel.ExcelRow;
import vn.giamngheo.shared.excel.ExcelSheet;

/**
 * A question whose rows are being read.
 *
 * @param numberText as written in its first row; so are the other texts
 * @param kind null when it could not be read
 */
record OpenQuestion(
        String numberText,
        String text,
        String kindText,
        String sourceText,
        @Nullable Kind kind,
        @Nullable Source source) {

    private static final int MOST_QUESTIONS = 99;

    /** Reads the columns of a question from its first row. */
    static OpenQuestion begin(ExcelSheet sheet, ExcelRow row, int expected, CellProblems problems) {
        var number = sheet.cell(row, PointTableColumns.NUMBER);
        problems.addIf(
                !number.text().equals(String.valueOf(expected)),
                number,
                PointTableColumns.NUMBER,
                "Đánh số câu liên tiếp từ 1; ở đây là câu %d.".formatted(expected));
        problems.addIf(
                expected > MOST_QUESTIONS,
                number,
                PointTableColumns.NUMBER,
                "Một bảng có nhiều nhất %d câu.".formatted(MOST_QUESTIONS));
        var text = sheet.cell(row, PointTableColumns.QUESTION);
        problems.addIf(text.isBlank(), text, PointTableColumns.QUESTION, "Nhập câu hỏi.");
        problems.addIf(
                text.text().length() > PointOptionReader.LONGEST,
                text,
                PointTableColumns.QUESTION,
                PointOptionReader.TOO_LONG);
        var kindCell = sheet.cell(row, PointTableColumns.KIND);
        var kind = PointTableColumns.kind(kindCell.text()).orElse(null);
        problems.addIf(
                kind == null,
                kindCell,
                PointTableColumns.KIND,
                "Ghi Một (chọn một phương án), Nhiều (chọn nhiều phương án) hoặc Số (nhập một"
                        + " số).");
        var sourceCell = sheet.cell(row, PointTableColumns.SOURCE);
        var source = PointTableColumns.source(sourceCell.text()).orElse(null);
        problems.addIf(
                source == null && !sourceCell.isBlank(),
                sourceCell,
                PointTableColumns.SOURCE,
                "Để trống, hoặc ghi Số nhân khẩu, Số người phụ thuộc hay Diện tích bình quân.");
        problems.addIf(
                source != null && kind != Kind.RANGE,
                sourceCell,
                PointTableColumns.SOURCE,
                "Chỉ câu có cách trả lời “Số” mới lấy được từ phiếu; để trống ô này.");
        return new OpenQuestion(
                number.text(), text.text(), kindCell.text(), sourceCell.text(), kind, source);
    }

    /** A further row says the same as the first, or nothing. */
    void checkRepeated(ExcelSheet sheet, ExcelRow row, CellProblems problems) {
        checkRepeated(sheet, row, PointTableColumns.QUESTION, text, problems);
        checkRepeated(sheet, row, PointTableColumns.KIND, kindText, problems);
        checkRepeated(sheet, row, PointTableColumns.SOURCE, sourceText, problems);
    }

    private static void checkRepeated(
            ExcelSheet sheet, ExcelRow row, String column, String first, CellProblems problems) {
        var cell = sheet.cell(row, column);
        problems.addIf(
                !cell.isBlank() && !cell.text().equals(first),
                cell,
                column,
                "Các dòng của cùng một câu ghi giống dòng đầu của câu, hoặc để trống.");
    }

    Question with(int no, List<Option> options) {
        return new Question(no, text, kind == null ? Kind.ONE : kind, source, List.copyOf(options));
    }
}
