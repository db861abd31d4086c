package vn.giamngheo.classification.web;

import static vn.giamngheo.classification.PointTableColumns.ALL;
import static vn.giamngheo.classification.PointTableColumns.SHEET;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import vn.giamngheo.classification.PointTable;
import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;
import vn.giamngheo.classification.PointTableColumns;

/** A point table as a file: what was exported can be corrected and brought again. */
final class PointTableFiles {

    private static final List<String> EXPLANATION =
            List.of(
                    "Mỗi phương án trả lời một dòng, trong trang “Bảng điểm”. Giữ nguyên tên cột ở"
                            + " dòng đầu.",
                    "Câu: số thứ tự, liên tiếp từ 1. Dòng sau của cùng một câu ghi lại số đó hoặc"
                            + " để trống.",
                    "Câu hỏi: chép đúng như phụ lục của văn bản, ghi ở dòng đầu của câu.",
                    "Cách trả lời: Một (chọn một phương án), Nhiều (chọn nhiều phương án, cộng"
                            + " điểm) hoặc Số (nhập một số, rơi vào một phương án).",
                    "Lấy từ: chỉ cho câu trả lời bằng số mà phiếu đã có sẵn: Số nhân khẩu, Số người"
                            + " phụ thuộc hoặc Diện tích bình quân. Để trống khi phải hỏi.",
                    "Phương án: chép đúng như phụ lục.",
                    "Từ, Dưới: chỉ cho câu trả lời bằng số. “Từ” tính cả số đó, “Dưới” không tính"
                            + " số đó; để trống khi không có giới hạn. Các khoảng không hở, không"
                            + " chồng nhau.",
                    "Điểm: số nguyên, chép đúng như phụ lục. Không có điểm thì ghi 0.");

    private PointTableFiles() {}

    /** The headers and how to fill them in; no question and no point. */
    static byte[] template() {
        return LawFiles.workbook(
                book -> {
                    LawFiles.headers(book.newWorksheet(SHEET), ALL);
                    var help = book.newWorksheet("Cách ghi");
                    help.width(0, 120);
                    for (int i = 0; i < EXPLANATION.size(); i++) {
                        help.value(i, 0, EXPLANATION.get(i));
                    }
                });
    }

    static byte[] table(PointTable table) {
        return LawFiles.workbook(
                book -> {
                    var sheet = book.newWorksheet(SHEET);
                    LawFiles.headers(sheet, ALL);
                    int row = 1;
                    for (var question : table.questions()) {
                        for (var option : question.options()) {
                            write(sheet, row++, question, option);
                        }
                    }
                });
    }

    private static void write(Worksheet sheet, int row, Question question, Option option) {
        var source = question.source();
        sheet.value(row, 0, question.no());
        sheet.value(row, 1, question.text());
        sheet.value(row, 2, PointTableColumns.words(question.kind()));
        sheet.value(row, 3, source == null ? "" : PointTableColumns.words(source));
        sheet.value(row, 4, option.label());
        sheet.value(row, 5, option.atLeast());
        sheet.value(row, 6, option.below());
        sheet.value(row, 7, option.points());
    }
}
