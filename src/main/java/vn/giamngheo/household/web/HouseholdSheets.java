package vn.giamngheo.household.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.HouseholdColumn;
import vn.giamngheo.household.MemberChange;

/** Excel files that people take away: the list they searched for, and the blank template. */
final class HouseholdSheets {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<String> LIST_HEADERS =
            List.of(
                    "STT",
                    "Chủ hộ - thôn",
                    "Mã hộ",
                    "Ngày sinh chủ hộ",
                    "Số CCCD chủ hộ",
                    "Địa chỉ",
                    "Số nhân khẩu",
                    "Phân loại");
    private static final List<String> CHANGE_HEADERS =
            List.of(
                    "STT",
                    "Thay đổi",
                    "Họ và tên",
                    "Quan hệ với chủ hộ",
                    "Ngày sinh",
                    "Giới tính",
                    "Hộ",
                    "Mã hộ",
                    "Xảy ra ngày",
                    "Người đề xuất",
                    "Ngày đề xuất",
                    "Trạng thái",
                    "Người xử lý",
                    "Ngày xử lý",
                    "Lý do từ chối");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int TEMPLATE_ROWS = 500;

    private HouseholdSheets() {}

    static byte[] list(List<HouseholdLine> households) {
        return workbook(
                book -> {
                    var sheet = book.newWorksheet("Hộ gia đình");
                    headers(sheet, LIST_HEADERS);
                    for (int i = 0; i < households.size(); i++) {
                        var household = households.get(i);
                        int row = i + 1;
                        sheet.value(row, 0, row);
                        sheet.value(row, 1, household.title());
                        sheet.value(row, 2, household.code());
                        sheet.value(row, 3, household.birth());
                        sheet.value(row, 4, household.identityNumber());
                        sheet.value(row, 5, household.address());
                        sheet.value(row, 6, household.members());
                        sheet.value(row, 7, household.category());
                    }
                });
    }

    /** Proposed changes of members, without identity numbers. */
    static byte[] changes(List<MemberChange> changes) {
        return workbook(
                book -> {
                    var sheet = book.newWorksheet("Thay đổi sổ hộ");
                    headers(sheet, CHANGE_HEADERS);
                    for (int i = 0; i < changes.size(); i++) {
                        sheet.value(i + 1, 0, i + 1);
                        var cells = cells(changes.get(i));
                        for (int column = 0; column < cells.size(); column++) {
                            sheet.value(i + 1, column + 1, cells.get(column));
                        }
                    }
                });
    }

    private static List<String> cells(MemberChange change) {
        return List.of(
                change.kind().label(),
                change.person().fullName(),
                change.person().relation().label(),
                change.person().birthText(),
                change.person().sex().label(),
                change.householdTitle(),
                change.householdCode(),
                day(change.happenedOn()),
                change.proposedByName(),
                day(change.proposedOn()),
                change.state().label(),
                Objects.requireNonNullElse(change.decidedByName(), ""),
                day(change.decidedOn()),
                change.note());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** Cells are text, so that identity numbers keep their zeros. */
    static byte[] template() {
        return workbook(
                book -> {
                    var households = book.newWorksheet("Danh sách hộ");
                    var columns = HouseholdColumn.headers();
                    headers(households, columns);
                    households
                            .range(1, 0, TEMPLATE_ROWS, columns.size() - 1)
                            .style()
                            .format("@")
                            .set();
                    headers(
                            book.newWorksheet("Thôn"),
                            List.of("Thôn", "Số hộ dân cư", "Số nhân khẩu"));
                });
    }

    private static void headers(Worksheet sheet, List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            sheet.value(0, i, headers.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, Math.max(14, headers.get(i).length() + 2));
        }
    }

    private static byte[] workbook(Consumer<Workbook> content) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "GiamNgheo", "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
