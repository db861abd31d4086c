package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.excel.ExcelCell;

/**
 * Reads the cells of one row, or says at the cell what to mend. A value that could not be read is
 * null, after the complaint was made; so is a blank one.
 */
final class CellValues {

    private static final int FIRST_YEAR = 1900;
    private static final int FIRST_SERIAL = 3000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final HouseholdRow row;
    private final LocalDate today;
    private final Complaints complaints;

    CellValues(HouseholdRow row, LocalDate today, Complaints complaints) {
        this.row = row;
        this.today = today;
        this.complaints = complaints;
    }

    String text(HouseholdColumn column, int longest) {
        var text = row.cell(column).text();
        if (text.length() > longest) {
            wrong(column, "Ô này dài quá %d ký tự. Viết ngắn lại.".formatted(longest));
            return "";
        }
        return text;
    }

    @Nullable String required(HouseholdColumn column, int longest) {
        var text = text(column, longest);
        if (text.isEmpty() && row.cell(column).isBlank()) {
            wrong(column, "Ô này để trống. Ghi %s.".formatted(lowered(column.header())));
        }
        return text.isEmpty() ? null : text;
    }

    @Nullable Relation relation() {
        return oneOf(
                HouseholdColumn.RELATION,
                Relation.values(),
                Relation::label,
                "Quan hệ này không có trong danh mục. Ghi một trong các từ: ");
    }

    @Nullable Sex sex() {
        return oneOf(
                HouseholdColumn.SEX,
                Sex.values(),
                Sex::label,
                "Giới tính chưa đúng. Ghi một trong các từ: ");
    }

    @Nullable Birth birth() {
        var cell = row.cell(HouseholdColumn.BIRTH);
        if (required(HouseholdColumn.BIRTH, 100) == null) {
            return null;
        }
        if (cell.text().matches("\\d{4}") && cell.date() == null) {
            return birthYear(Integer.parseInt(cell.text()));
        }
        var day = day(HouseholdColumn.BIRTH, " hoặc chỉ ghi năm (1967)");
        if (day == null) {
            return null;
        }
        if (day.isAfter(today)) {
            return wrong(
                    HouseholdColumn.BIRTH,
                    "Ngày sinh sau ngày hôm nay. Kiểm tra lại ngày, tháng, năm.");
        }
        return day.getYear() < FIRST_YEAR ? tooOld() : Birth.ofDay(day);
    }

    @Nullable LocalDate decisionDate() {
        if (row.cell(HouseholdColumn.DECISION_DATE).isBlank()) {
            return null;
        }
        var day = day(HouseholdColumn.DECISION_DATE, "");
        if (day != null && day.isAfter(today)) {
            return wrong(
                    HouseholdColumn.DECISION_DATE,
                    "Ngày quyết định sau ngày hôm nay. Ghi ngày ký quyết định đã ban hành.");
        }
        return day;
    }

    @Nullable String identityNumber() {
        var cell = row.cell(HouseholdColumn.IDENTITY_NUMBER);
        var digits = cell.text().replace(" ", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (!digits.matches("[0-9]+")) {
            return wrong(
                    HouseholdColumn.IDENTITY_NUMBER,
                    "Số CCCD chỉ gồm chữ số. Xóa các ký tự khác trong ô.");
        }
        if (digits.length() == 12 || digits.length() == 9) {
            return digits;
        }
        var lostZero = cell.isNumeric() && digits.length() < 12;
        return wrong(
                HouseholdColumn.IDENTITY_NUMBER,
                lostZero
                        ? "Ô này có %d chữ số vì Excel đã bỏ số 0 ở đầu. Định dạng cột Số CCCD là"
                                        .formatted(digits.length())
                                + " Văn bản (Text) rồi gõ lại đủ 12 số."
                        : "Ô này có %d chữ số. Số CCCD có 12 chữ số, số CMND cũ có 9 chữ số."
                                .formatted(digits.length()));
    }

    boolean flag(HouseholdColumn column) {
        var text = row.cell(column).text();
        if (!text.isEmpty() && !text.equalsIgnoreCase("x")) {
            wrong(column, "Cột này chỉ ghi chữ x hoặc để trống.");
        }
        return text.equalsIgnoreCase("x");
    }

    @Nullable PovertyCategory category() {
        var text = row.cell(HouseholdColumn.CATEGORY).text();
        if (text.isEmpty()) {
            return null;
        }
        return Arrays.stream(PovertyCategory.values())
                .filter(category -> category.code().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(
                        () ->
                                wrong(
                                        HouseholdColumn.CATEGORY,
                                        "Ghi N (hộ nghèo), CN (hộ cận nghèo) hoặc để trống."));
    }

    /** Null when blank. */
    @Nullable Set<Integer> causes() {
        var text = row.cell(HouseholdColumn.CAUSES).text();
        if (text.isEmpty()) {
            return null;
        }
        var numbers = new TreeSet<Integer>();
        for (var part : text.split(";")) {
            var number = part.strip();
            if (number.matches("[1-8]")) {
                numbers.add(Integer.valueOf(number));
            } else if (!number.isEmpty()) {
                return wrong(
                        HouseholdColumn.CAUSES,
                        "Nguyên nhân ghi bằng số từ 1 đến 8, cách nhau bằng dấu chấm phẩy: 2;5.");
            }
        }
        return numbers.isEmpty() ? null : numbers;
    }

    private @Nullable Birth birthYear(int year) {
        if (year > today.getYear()) {
            return wrong(HouseholdColumn.BIRTH, "Năm sinh sau năm nay. Kiểm tra lại năm sinh.");
        }
        return year < FIRST_YEAR ? tooOld() : Birth.ofYear(year);
    }

    private @Nullable Birth tooOld() {
        return wrong(
                HouseholdColumn.BIRTH,
                "Năm sinh trước năm %d. Kiểm tra lại năm sinh.".formatted(FIRST_YEAR));
    }

    private @Nullable LocalDate day(HouseholdColumn column, String alternative) {
        var cell = row.cell(column);
        if (cell.date() != null) {
            return cell.date();
        }
        if (isBareSerial(cell)) {
            return SERIAL_ZERO.plusDays(Long.parseLong(cell.text()));
        }
        var day = TypedDay.of(cell.text());
        if (day != null) {
            return day;
        }
        return wrong(
                column,
                cell.text().matches("\\d{1,2}/\\d{1,2}/\\d{4}")
                        ? "Lịch không có ngày này. Kiểm tra lại ngày và tháng."
                        : "Ghi theo dạng ngày/tháng/năm (24/05/1967)%s.".formatted(alternative));
    }

    /** A date whose cell has lost its format shows as a number of days. */
    private static boolean isBareSerial(ExcelCell cell) {
        return cell.isNumeric()
                && cell.text().matches("\\d{4,5}")
                && Integer.parseInt(cell.text()) > FIRST_SERIAL;
    }

    private <T> @Nullable T oneOf(
            HouseholdColumn column, T[] values, Function<T, String> label, String sentence) {
        var text = required(column, 100);
        if (text == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> lowered(label.apply(value)).equals(lowered(text)))
                .findFirst()
                .orElseGet(
                        () ->
                                wrong(
                                        column,
                                        sentence
                                                + String.join(
                                                        ", ",
                                                        Arrays.stream(values).map(label).toList())
                                                + "."));
    }

    private static String lowered(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private <T> @Nullable T wrong(HouseholdColumn column, String sentence) {
        complaints.add(row, column, sentence);
        return null;
    }
}
