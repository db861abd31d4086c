package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.calendar.HolidayEdit.TypedHoliday;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.VietnameseText;

/** Reads a typed day of one year and says at each field what cannot be. */
final class DayChecks {

    static final String VERIFIED = "VERIFIED";
    static final String FROM_MEMORY = "FROM MEMORY";

    private static final Set<String> MARKS = Set.of(VERIFIED, FROM_MEMORY, Holiday.UNVERIFIED);
    private static final int MOST_NAME = 200;
    private static final int MOST_SOURCE = 300;

    private final int year;
    private final Map<LocalDate, Holiday> standing;
    private final InputErrors errors = new InputErrors();

    /**
     * @param standing the days that stay beside the typed one
     */
    DayChecks(int year, Map<LocalDate, Holiday> standing) {
        this.year = year;
        this.standing = standing;
    }

    /**
     * @throws vn.giamngheo.shared.InvalidInput at {@code day}, {@code kind}, {@code name}, {@code
     *     mark}, {@code source}, {@code note}, {@code workedInstead}
     */
    List<DayEntry> read(TypedHoliday typed) {
        var day = TypedDay.of(typed.day());
        var kind = typed.kind();
        var name = VietnameseText.clean(typed.name());
        var source = VietnameseText.clean(typed.source());
        var note = VietnameseText.clean(typed.note());
        checkDay(day, "day");
        errors.addIf(kind == null, "kind", "Chọn loại ngày.");
        if (day != null && kind != null) {
            checkWeekday(day, kind);
        }
        errors.addIf(name.isEmpty(), "name", "Ghi tên ngày, ví dụ: Quốc khánh.")
                .addIf(name.length() > MOST_NAME, "name", "Tên dài quá 200 ký tự.")
                .addIf(!MARKS.contains(typed.mark()), "mark", "Chọn mức kiểm chứng.")
                .addIf(
                        source.isEmpty() && !typed.mark().equals(Holiday.UNVERIFIED),
                        "source",
                        "Ghi văn bản hoặc thông báo làm căn cứ; chưa có thì chọn mức Chưa xác"
                                + " minh.")
                .addIf(source.length() > MOST_SOURCE, "source", "Căn cứ dài quá 300 ký tự.")
                .addIf(note.length() > MOST_SOURCE, "note", "Ghi chú dài quá 300 ký tự.");
        var worked = workedInstead(typed, kind, day);
        errors.throwIfAny();
        List<DayEntry> entries = new ArrayList<>();
        entries.add(new DayEntry(day, kind, name, typed.mark(), source, note));
        if (worked != null) {
            entries.add(
                    new DayEntry(
                            worked,
                            HolidayKind.SWAP_WORK,
                            "Làm bù ngày " + TypedDay.words(day),
                            typed.mark(),
                            source,
                            ""));
        }
        return entries;
    }

    private void checkDay(@Nullable LocalDate day, String field) {
        if (day == null) {
            errors.add(field, "Nhập ngày có thật, dạng ngày/tháng/năm.");
            return;
        }
        errors.addIf(day.getYear() != year, field, "Ngày phải thuộc năm %d.".formatted(year));
        var there = standing.get(day);
        if (there != null) {
            errors.add(
                    field,
                    "Ngày %s đã có trong lịch: %s. Hãy sửa hoặc rút ngày đó."
                            .formatted(TypedDay.words(day), there.name()));
        }
    }

    private void checkWeekday(LocalDate day, HolidayKind kind) {
        errors.addIf(
                kind == HolidayKind.SWAP_WORK && !Weekends.contain(day),
                "day",
                "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.");
        errors.addIf(
                (kind == HolidayKind.COMPENSATION || kind == HolidayKind.SWAP_OFF)
                        && Weekends.contain(day),
                "day",
                "Ngày nghỉ bù, nghỉ hoán đổi phải là ngày từ thứ Hai đến thứ Sáu.");
    }

    private @Nullable LocalDate workedInstead(
            TypedHoliday typed, @Nullable HolidayKind kind, @Nullable LocalDate day) {
        if (typed.workedInstead().isBlank()) {
            return null;
        }
        var worked = TypedDay.of(typed.workedInstead());
        errors.addIf(
                kind != HolidayKind.SWAP_OFF,
                "workedInstead",
                "Ngày làm bù chỉ đi với loại Nghỉ hoán đổi.");
        checkDay(worked, "workedInstead");
        errors.addIf(
                worked != null && !Weekends.contain(worked),
                "workedInstead",
                "Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.");
        errors.addIf(
                worked != null && worked.equals(day),
                "workedInstead",
                "Ngày làm bù phải khác ngày nghỉ.");
        return worked;
    }
}
