package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * A household as a list describes it: its rows put together. What the list says of the household
 * may stand on every row or on one; two different values are refused.
 */
final class HouseholdDraft {

    private final String code;
    private final List<HouseholdRow> rows;
    private final LocalDate today;
    private final Complaints complaints = new Complaints();
    private final List<MemberLine> members = new ArrayList<>();
    private final @Nullable String villageName;
    private final String address;
    private final HouseholdFlags flags;
    private final Set<Integer> causes;
    private final String note;
    private final @Nullable ImportedCategory category;

    HouseholdDraft(String code, List<HouseholdRow> rows, LocalDate today) {
        this.code = code;
        this.rows = List.copyOf(rows);
        this.today = today;
        cellsOf(first()).required(HouseholdColumn.CODE, 30);
        for (var row : rows) {
            var member = MemberLine.read(row, today, complaints);
            if (member != null) {
                members.add(member);
            }
        }
        villageName = text(HouseholdColumn.VILLAGE, 100);
        if (!stated(HouseholdColumn.VILLAGE)) {
            cellsOf(first()).required(HouseholdColumn.VILLAGE, 100);
        }
        address = orEmpty(text(HouseholdColumn.ADDRESS, 500));
        note = notes();
        flags =
                new HouseholdFlags(
                        flag(HouseholdColumn.ETHNIC_MINORITY),
                        flag(HouseholdColumn.NO_LABOUR_CAPACITY),
                        flag(HouseholdColumn.REVOLUTION_MERIT));
        var named = merged(HouseholdColumn.CAUSES, CellValues::causes, Set::equals);
        causes = named == null ? Set.of() : named;
        category = readCategory();
        refuseWrongHeads();
        refuseRepeatedMembers();
    }

    String code() {
        return code;
    }

    List<HouseholdRow> rows() {
        return rows;
    }

    HouseholdRow first() {
        return rows.get(0);
    }

    List<MemberLine> members() {
        return members;
    }

    Complaints complaints() {
        return complaints;
    }

    boolean isRefused() {
        return !complaints.isEmpty();
    }

    @Nullable String villageName() {
        return villageName;
    }

    String address() {
        return address;
    }

    HouseholdFlags flags() {
        return flags;
    }

    Set<Integer> causes() {
        return causes;
    }

    String note() {
        return note;
    }

    @Nullable ImportedCategory category() {
        return category;
    }

    /** The head's row, or the first where the head is unclear. */
    HouseholdRow headRow() {
        return members.stream()
                .filter(MemberLine::isHead)
                .findFirst()
                .map(MemberLine::row)
                .orElse(first());
    }

    /** The row on which the list states the column, or the head's. */
    HouseholdRow rowStating(HouseholdColumn column) {
        return rows.stream()
                .filter(row -> !row.cell(column).isBlank())
                .findFirst()
                .orElseGet(this::headRow);
    }

    private @Nullable ImportedCategory readCategory() {
        var mark = merged(HouseholdColumn.CATEGORY, CellValues::category, PovertyCategory::equals);
        var number = text(HouseholdColumn.DECISION_NUMBER, 60);
        var decidedOn =
                merged(HouseholdColumn.DECISION_DATE, CellValues::decisionDate, LocalDate::equals);
        if (stated(HouseholdColumn.CATEGORY)) {
            requireStated(
                    HouseholdColumn.DECISION_NUMBER,
                    "Hộ ghi N hoặc CN phải có số quyết định công nhận. Ghi số quyết định.");
            requireStated(
                    HouseholdColumn.DECISION_DATE,
                    "Hộ ghi N hoặc CN phải có ngày quyết định. Ghi ngày/tháng/năm.");
        } else if (stated(HouseholdColumn.DECISION_NUMBER)
                || stated(HouseholdColumn.DECISION_DATE)) {
            complaints.add(
                    headRow(),
                    HouseholdColumn.CATEGORY,
                    "Hộ có quyết định nhưng phân loại để trống. Ghi N hoặc CN, hoặc xóa số và"
                            + " ngày quyết định.");
        }
        return mark == null || number == null || decidedOn == null
                ? null
                : new ImportedCategory(mark, number, decidedOn);
    }

    private void requireStated(HouseholdColumn column, String sentence) {
        if (!stated(column)) {
            complaints.add(rowStating(HouseholdColumn.CATEGORY), column, sentence);
        }
    }

    private void refuseWrongHeads() {
        if (members.size() < rows.size()) {
            return;
        }
        var heads = members.stream().filter(MemberLine::isHead).toList();
        if (heads.isEmpty()) {
            complaints.add(
                    first(),
                    HouseholdColumn.RELATION,
                    "Hộ này chưa có chủ hộ. Ghi “Chủ hộ” ở dòng của chủ hộ.");
        }
        heads.stream()
                .skip(1)
                .forEach(
                        head ->
                                complaints.add(
                                        head.row(),
                                        HouseholdColumn.RELATION,
                                        "Hộ này đã có chủ hộ ở dòng %d. Một hộ chỉ có một chủ hộ."
                                                .formatted(heads.get(0).row().line())));
    }

    private void refuseRepeatedMembers() {
        for (int i = 1; i < members.size(); i++) {
            var member = members.get(i);
            members.subList(0, i).stream()
                    .filter(member::sameAs)
                    .findFirst()
                    .ifPresent(
                            earlier ->
                                    complaints.add(
                                            member.row(),
                                            HouseholdColumn.FULL_NAME,
                                            "Trùng họ tên và ngày sinh với dòng %d. Xóa một dòng,"
                                                            .formatted(earlier.row().line())
                                                    + " hoặc ghi Số CCCD của cả hai người."));
        }
    }

    private boolean stated(HouseholdColumn column) {
        return rows.stream().anyMatch(row -> !row.cell(column).isBlank());
    }

    private boolean flag(HouseholdColumn column) {
        return rows.stream()
                .map(row -> cellsOf(row).flag(column))
                .reduce(false, Boolean::logicalOr);
    }

    /** Remarks may differ from row to row: each that is new is kept, in the order of the rows. */
    private String notes() {
        return rows.stream()
                .map(row -> cellsOf(row).text(HouseholdColumn.NOTE, 1000))
                .filter(remark -> !remark.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private @Nullable String text(HouseholdColumn column, int longest) {
        return merged(
                column,
                cells -> {
                    var text = cells.text(column, longest);
                    return text.isEmpty() ? null : text;
                },
                String::equalsIgnoreCase);
    }

    private <T> @Nullable T merged(
            HouseholdColumn column,
            Function<CellValues, @Nullable T> reader,
            BiPredicate<T, T> same) {
        T found = null;
        var address = "";
        for (var row : rows) {
            var value = reader.apply(cellsOf(row));
            if (value != null && found == null) {
                found = value;
                address = row.cell(column).address();
            } else if (value != null && !same.test(found, value)) {
                complaints.add(
                        row,
                        column,
                        "Khác với ô %s của cùng hộ. Sửa cho giống nhau, hoặc chỉ ghi ở dòng chủ hộ."
                                .formatted(address));
            }
        }
        return found;
    }

    private CellValues cellsOf(HouseholdRow row) {
        return new CellValues(row, today, complaints);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
