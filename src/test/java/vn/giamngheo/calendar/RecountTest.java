package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which open deadlines a changed calendar moves, and whereto. */
class RecountTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 10, 16);
    private static final LocalDate THURSDAY = LocalDate.of(2023, 10, 19);
    private static final LocalDate FRIDAY = LocalDate.of(2023, 10, 20);

    @Test
    void aDayOffWithinThePeriodMovesItAndOneAfterItDoesNot() {
        assertThat(moved(offOn(LocalDate.of(2023, 10, 18)), MONDAY, posting(THURSDAY)))
                .isEqualTo(FRIDAY);
        assertThat(moved(offOn(FRIDAY), MONDAY, posting(THURSDAY))).isNull();
    }

    @Test
    void aDayWithdrawnShortensButNeverIntoThePast() {
        var calendar = MigrationRows.calendar();

        assertThat(moved(calendar, MONDAY, posting(FRIDAY))).isEqualTo(THURSDAY);
        assertThat(moved(calendar, THURSDAY, posting(FRIDAY))).isEqualTo(THURSDAY);
        assertThat(moved(calendar, FRIDAY, posting(LocalDate.of(2023, 10, 23)))).isEqualTo(FRIDAY);
    }

    @Test
    void whatIsOverOrMetStays() {
        var calendar = offOn(LocalDate.of(2023, 10, 18));

        assertThat(moved(calendar, FRIDAY, posting(THURSDAY))).isNull();
        assertThat(
                        moved(
                                calendar,
                                MONDAY,
                                deadline(3, DayKind.WORKING, THURSDAY, MONDAY.plusDays(1))))
                .isNull();
    }

    @Test
    void aPeriodInCalendarDaysMovesWhenItsLastDayBecomesADayOff() {
        var threeDays = deadline(4, DayKind.CALENDAR, FRIDAY, null);

        assertThat(moved(offOn(FRIDAY), MONDAY, threeDays)).isEqualTo(LocalDate.of(2023, 10, 23));
        assertThat(moved(offOn(THURSDAY), MONDAY, threeDays)).isNull();
    }

    @Test
    void aDateTheLawNamesStays() {
        assertThat(
                        moved(
                                offOn(LocalDate.of(2023, 12, 14)),
                                MONDAY,
                                deadline(
                                        null,
                                        DayKind.FIXED_DATE,
                                        LocalDate.of(2023, 12, 14),
                                        null)))
                .isNull();
    }

    @Test
    void aYearThatIsNotConfirmedStopsIt() {
        var tuesday = LocalDate.of(2026, 12, 29);
        var untilThursday =
                deadline(tuesday.minusDays(1), 3, DayKind.WORKING, tuesday.plusDays(2), null);

        assertThatThrownBy(() -> moved(offOn(tuesday.plusDays(1)), tuesday, untilThursday))
                .hasMessageContaining("2027");
    }

    private static WorkingCalendar offOn(LocalDate day) {
        var days = new ArrayList<>(MigrationRows.holidays());
        days.add(
                new DayEntry(day, HolidayKind.STATUTORY, "Ngày nghỉ", "VERIFIED", "", "")
                        .by("thu"));
        return new WorkingCalendar(days, MigrationRows.YEARS);
    }

    private static @Nullable LocalDate moved(
            WorkingCalendar calendar, LocalDate today, Deadline deadline) {
        return new Recount(calendar, today)
                .of(List.of(deadline)).stream().map(MovedDeadline::newDue).findFirst().orElse(null);
    }

    private static Deadline posting(LocalDate due) {
        return deadline(3, DayKind.WORKING, due, null);
    }

    private static Deadline deadline(
            @Nullable Integer days, DayKind kind, LocalDate due, @Nullable LocalDate met) {
        return deadline(MONDAY, days, kind, due, met);
    }

    private static Deadline deadline(
            LocalDate start,
            @Nullable Integer days,
            DayKind kind,
            LocalDate due,
            @Nullable LocalDate met) {
        return new Deadline(
                UUID.randomUUID(),
                "posting",
                "p",
                "POSTING",
                start,
                days,
                kind,
                "Điều 4 khoản 4",
                "LAW",
                WhoseTime.CITIZEN,
                due,
                met);
    }
}
