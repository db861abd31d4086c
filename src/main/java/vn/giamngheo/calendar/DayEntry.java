package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.UUID;
import vn.giamngheo.shared.TypedDay;

/** A day about to stand in the calendar: entered by an administrator, or proposed. */
record DayEntry(
        LocalDate day, HolidayKind kind, String name, String mark, String source, String note) {

    Holiday by(String account) {
        return new Holiday(UUID.randomUUID(), day, kind, name, mark, note, source, account);
    }

    /** "25/11/2026 (Nghỉ lễ, tết): Ngày nghỉ". */
    String words() {
        return "%s (%s): %s".formatted(TypedDay.words(day), kind.label(), name);
    }
}
