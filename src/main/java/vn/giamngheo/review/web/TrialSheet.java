package vn.giamngheo.review.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.giamngheo.review.Trial;

/** A trial as an Excel file to take along: the changed households, and what they add up to. */
final class TrialSheet {

    private static final List<String> HEADERS =
            List.of(
                    "STT",
                    "Thôn",
                    "Chủ hộ",
                    "Mã hộ",
                    "Địa chỉ",
                    "Kết quả đã công nhận",
                    "Theo chuẩn thử",
                    "Lý do");

    private final Workbook book;
    private final TrialView view;
    private final String roundName;

    private TrialSheet(Workbook book, TrialView view, String roundName) {
        this.book = book;
        this.view = view;
        this.roundName = roundName;
    }

    static byte[] of(Trial trial, String roundName) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            var sheet = new TrialSheet(book, new TrialView(trial), roundName);
            sheet.households();
            sheet.summary();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void households() {
        var sheet = book.newWorksheet("Hộ thay đổi");
        int row = heading(sheet);
        bold(sheet, row, HEADERS);
        for (int i = 0; i < HEADERS.size(); i++) {
            sheet.width(i, Math.max(14, HEADERS.get(i).length() + 2));
        }
        int number = 0;
        for (var change : view.trial().changes()) {
            row++;
            sheet.value(row, 0, ++number);
            sheet.value(row, 1, change.household().villageName());
            sheet.value(row, 2, change.household().headName());
            sheet.value(row, 3, change.household().code());
            sheet.value(row, 4, change.household().address());
            sheet.value(row, 5, change.before().label());
            sheet.value(row, 6, change.after().label());
            sheet.value(row, 7, String.join(" ", change.reasons()));
        }
    }

    private void summary() {
        var sheet = book.newWorksheet("Bảng so sánh");
        int row = heading(sheet);
        sheet.value(row, 0, "Kết quả đã công nhận");
        for (int i = 0; i < view.columns().size(); i++) {
            sheet.value(row, i + 1, view.columns().get(i));
        }
        sheet.value(row, view.columns().size() + 1, "Cộng");
        for (var line : view.rows()) {
            row++;
            sheet.value(row, 0, line.label());
            for (int i = 0; i < line.cells().size(); i++) {
                sheet.value(row, i + 1, line.cells().get(i).households());
            }
            sheet.value(row, line.cells().size() + 1, line.total());
        }
        row++;
        sheet.value(row, 0, "Cộng");
        for (int i = 0; i < view.totals().size(); i++) {
            sheet.value(row, i + 1, view.totals().get(i));
        }
        sheet.value(row, view.totals().size() + 1, view.trial().matrix().total());
        row += 2;
        bold(sheet, row, List.of("Tỷ lệ", "Đã công nhận", "Theo chuẩn thử", "Chỉ tiêu"));
        for (var rate : view.rates()) {
            row++;
            sheet.value(row, 0, rate.label());
            sheet.value(row, 1, rate.before());
            sheet.value(row, 2, rate.after());
            sheet.value(row, 3, rate.target());
        }
        row += 2;
        for (var cell : view.trial().standard().emptyCells()) {
            sheet.value(row++, 0, "Chuẩn chưa có: " + cell);
        }
        for (var obstacle : view.trial().obstacles()) {
            sheet.value(row, 0, obstacle.words());
            sheet.value(row++, 1, obstacle.households());
        }
        sheet.width(0, 28);
        for (int i = 1; i <= view.columns().size() + 1; i++) {
            sheet.width(i, 18);
        }
    }

    /** What whoever finds the printed sheet has to know; returns the next free row. */
    private int heading(Worksheet sheet) {
        int row = 0;
        sheet.value(row, 0, TrialView.WARNING);
        sheet.style(row++, 0).bold().set();
        if (view.trial().example()) {
            sheet.value(row, 0, TrialView.EXAMPLE);
            sheet.style(row++, 0).bold().set();
        }
        sheet.value(row++, 0, roundName);
        sheet.value(row++, 0, "Chuẩn thử: " + view.standard());
        sheet.value(row++, 0, view.trial().incomeSource());
        return row + 1;
    }

    private static void bold(Worksheet sheet, int row, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            sheet.value(row, i, words.get(i));
            sheet.style(row, i).bold().set();
        }
    }
}
