package vn.giamngheo.calendar;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator wants to change about the days of the calendar. */
public sealed interface HolidayEdit {

    /** One more day; a day off given in exchange may bring its worked Saturday along. */
    record Add(int year, TypedHoliday typed) implements HolidayEdit {}

    /** The day is withdrawn and stands anew as typed. */
    record Correct(UUID id, TypedHoliday typed) implements HolidayEdit {}

    /** The day no longer differs from its weekday. */
    record Withdraw(UUID id, String why) implements HolidayEdit {}

    /**
     * A day as typed.
     *
     * @param workedInstead for a day off in exchange: the Saturday or Sunday worked; else empty
     */
    record TypedHoliday(
            String day,
            @Nullable HolidayKind kind,
            String name,
            String mark,
            String source,
            String note,
            String workedInstead) {}
}
