package vn.giamngheo.calendar;

import java.time.LocalDate;

/**
 * Deadlines of one kind and place that move from one day to another, as a page lists them.
 *
 * @param name "Niêm yết, thông báo công khai"
 * @param whoseTime a CITIZEN's period that gets shorter must be told to people again
 * @param place village and commune in words; empty when not known
 */
public record MoveLine(
        String name, WhoseTime whoseTime, String place, LocalDate from, LocalDate to, long count) {

    public boolean shorter() {
        return to.isBefore(from);
    }

    /** Whether people have less time than they were told. */
    public boolean takesFromCitizens() {
        return shorter() && whoseTime == WhoseTime.CITIZEN;
    }
}
