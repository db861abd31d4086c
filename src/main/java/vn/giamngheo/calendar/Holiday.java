package vn.giamngheo.calendar;

import java.time.LocalDate;

/**
 * A day that differs from its weekday: a holiday (<i>ngày nghỉ lễ, tết</i>), a day off in return,
 * or a Saturday worked.
 *
 * @param mark how far the day was checked: VERIFIED, FROM MEMORY, UNVERIFIED
 */
public record Holiday(LocalDate day, HolidayKind kind, String name, String mark, String note) {

    static final String UNVERIFIED = "UNVERIFIED";

    /** Whether the day counts for everybody; otherwise it is in doubt, see {@link WhoseTime}. */
    public boolean isCertain() {
        return !mark.startsWith(UNVERIFIED);
    }
}
