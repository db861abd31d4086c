package vn.giamngheo.calendar;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day that differs from its weekday: a holiday (<i>ngày nghỉ lễ, tết</i>), a day off in return,
 * or a Saturday worked.
 *
 * @param mark how far the day was checked: VERIFIED, FROM MEMORY, UNVERIFIED
 * @param source the text it rests on (<i>căn cứ</i>)
 * @param decidedBy account that entered it; "system" for what came with a release
 */
public record Holiday(
        UUID id,
        LocalDate day,
        HolidayKind kind,
        String name,
        String mark,
        String note,
        String source,
        String decidedBy) {

    static final String UNVERIFIED = "UNVERIFIED";

    /** Whether the day counts for everybody; otherwise it is in doubt, see {@link WhoseTime}. */
    public boolean isCertain() {
        return !mark.startsWith(UNVERIFIED);
    }
}
