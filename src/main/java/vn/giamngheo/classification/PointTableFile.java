package vn.giamngheo.classification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.excel.ExcelFile;
import vn.giamngheo.shared.excel.ExcelSheet;

/**
 * The file that a point table comes from, read as a whole.
 *
 * @param problems cells to repair; the questions count only when there are none
 */
record PointTableFile(
        String name, String sha256, List<Question> questions, List<CellProblem> problems) {

    /** What cannot be read at all is added to the errors at the field of the file. */
    static PointTableFile read(String name, byte[] content, InputErrors errors) {
        try {
            var sheet = ExcelFile.read(content).sheet(PointTableColumns.SHEET);
            if (sheet.isPresent()) {
                return of(name, content, sheet.get(), errors);
            }
            errors.add(
                    ExcelFile.FIELD,
                    "Tệp không có trang tính “%s”. Dùng tệp mẫu."
                            .formatted(PointTableColumns.SHEET));
        } catch (InvalidInput unreadable) {
            unreadable.byField().forEach(errors::add);
        }
        return new PointTableFile(name, sha256(content), List.of(), List.of());
    }

    static PointTableFile of(String name, byte[] content, ExcelSheet sheet, InputErrors errors) {
        var read = PointTableReader.read(sheet);
        var problems = new ArrayList<>(read.problems());
        if (problems.isEmpty()) {
            PointTableCheck.problems(read.questions())
                    .forEach(sentence -> problems.add(new CellProblem("", "", "", sentence)));
        }
        errors.addIf(
                !problems.isEmpty(),
                ExcelFile.FIELD,
                "Tệp có %d chỗ cần sửa, ghi ở dưới. Chưa có gì được lưu."
                        .formatted(problems.size()));
        return new PointTableFile(
                VietnameseText.clean(name), sha256(content), read.questions(), problems);
    }

    /**
     * @throws PointTableRefused when anything was added
     */
    void refuse(InputErrors errors) {
        try {
            errors.throwIfAny();
        } catch (InvalidInput wrong) {
            throw new PointTableRefused(wrong.byField(), problems);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
