package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ages that any decision table on rights asks for. A table is told the highest of them that a
 * person has reached, so that it is asked once for everybody between two of them.
 */
final class Ages {

    /** Full years; {@code EligibilityTablesTest} compares them with the tables. */
    static final NavigableSet<Integer> YEARS =
            new TreeSet<>(List.of(0, 3, 4, 6, 15, 16, 18, 22, 55, 60, 62, 65, 70, 75, 77, 80));

    private static final int MONTHS_OF_CHILD_CARD = 72;
    private static final int END_OF_SCHOOL_PREPARATION = 9;

    private Ages() {}

    /** The highest of the ages that is reached on the day. */
    static int reached(LocalDate birth, LocalDate day) {
        var years = day.getYear() - birth.getYear();
        var full = day.isBefore(birth.plusYears(years)) ? years - 1 : years;
        var reached = YEARS.floor(full);
        return reached == null ? 0 : reached;
    }

    /**
     * Last day of the card of a child under six: 30 September of the year in which it is 72 months
     * old if born before that day of the year, else the end of the month (NĐ 146/2018 Điều 13 khoản
     * 2).
     */
    static LocalDate lastDayOfChildCard(LocalDate birth) {
        var old = birth.plusMonths(MONTHS_OF_CHILD_CARD);
        var september = LocalDate.of(old.getYear(), END_OF_SCHOOL_PREPARATION, 30);
        return old.isBefore(september) ? september : old.withDayOfMonth(old.lengthOfMonth());
    }

    /** Days on which one of the ages is reached or the child's card is over. */
    static Stream<LocalDate> changes(LocalDate birth) {
        return Stream.concat(
                YEARS.stream().map(birth::plusYears),
                Stream.of(lastDayOfChildCard(birth).plusDays(1)));
    }
}
