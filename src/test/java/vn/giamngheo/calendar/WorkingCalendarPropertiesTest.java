package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every period, wherever it begins. */
class WorkingCalendarPropertiesTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 10, 1);

    private final WorkingCalendar calendar = PeriodsTest.calendar();

    @Property
    void endsOnAWorkingDayAfterItsStart(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll("counted") DayKind kind,
            @ForAll WhoseTime whose) {
        var due = calendar.due(start, days, kind, whose);

        assertThat(due).isAfter(start);
        assertThat(calendar.isWorkingDay(due, whose)).isTrue();
    }

    @Property
    void oneMoreDayEndsLater(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll WhoseTime whose) {
        assertThat(calendar.after(start, days + 1, whose))
                .isAfter(calendar.after(start, days, whose));
        assertThat(calendar.afterCalendarDays(start, days + 1, whose))
                .isAfterOrEqualTo(calendar.afterCalendarDays(start, days, whose));
    }

    @Property
    void whatStartsLaterNeverEndsEarlier(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll("counted") DayKind kind,
            @ForAll WhoseTime whose) {
        assertThat(calendar.due(start.plusDays(1), days, kind, whose))
                .isAfterOrEqualTo(calendar.due(start, days, kind, whose));
    }

    @Property
    void whatIsLeftIsWhatWasGiven(
            @ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll WhoseTime whose) {
        var due = calendar.after(start, days, whose);

        assertThat(calendar.between(start, due, whose)).isEqualTo(days);
        assertThat(calendar.between(due, start, whose)).isEqualTo(-days);
    }

    @Property
    void doubtNeverTakesADayFromCitizens(
            @ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 40) int days) {
        assertThat(calendar.after(start, days, WhoseTime.CITIZEN))
                .isAfterOrEqualTo(calendar.after(start, days, WhoseTime.AUTHORITY));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, (int) (LAST.toEpochDay() - FIRST.toEpochDay()))
                .map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<DayKind> counted() {
        return Arbitraries.of(DayKind.WORKING, DayKind.CALENDAR);
    }
}
