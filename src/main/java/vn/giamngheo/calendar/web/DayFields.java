package vn.giamngheo.calendar.web;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.calendar.Holiday;
import vn.giamngheo.calendar.HolidayEdit.TypedHoliday;
import vn.giamngheo.calendar.HolidayKind;

/** The fields of a day as typed, so that nothing is lost when they are refused. */
record DayFields(
        @Nullable String day,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String mark,
        @Nullable String source,
        @Nullable String note,
        @Nullable String workedInstead) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static DayFields empty() {
        return new DayFields("", "", "", "", "", "", "");
    }

    static DayFields of(Holiday day) {
        return new DayFields(
                DAY.format(day.day()),
                day.kind().name(),
                day.name(),
                day.mark().startsWith("VERIFIED") ? "VERIFIED" : day.mark(),
                day.source(),
                day.note(),
                "");
    }

    TypedHoliday typed() {
        return new TypedHoliday(
                text(day),
                Arrays.stream(HolidayKind.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                text(name),
                text(mark),
                text(source),
                text(note),
                text(workedInstead));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
