package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.giamngheo.calendar.WhoseTime.AUTHORITY;
import static vn.giamngheo.calendar.WhoseTime.CITIZEN;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import vn.giamngheo.shared.BusinessException;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = MigrationRows.calendar();

    @Test
    void theMigrationHoldsTheDaysOfFiveYears() {
        assertThat(MigrationRows.holidays()).hasSize(64);
    }

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvFileSource(resources = "/calendar/working-days.csv", numLinesToSkip = 1)
    void countsFromTheDayAfterTheStart(LocalDate start, int days, LocalDate due, String why) {
        assertThat(calendar.after(start, days, AUTHORITY)).as(why).isEqualTo(due);
        assertThat(calendar.after(start, days, CITIZEN)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "from {0} to {2} there are {1} working days")
    @CsvFileSource(resources = "/calendar/working-days.csv", numLinesToSkip = 1)
    void countsBackWhatItCountedForth(LocalDate start, int days, LocalDate due, String why) {
        assertThat(calendar.between(start, due, AUTHORITY)).as(why).isEqualTo(days);
        assertThat(calendar.between(due, start, AUTHORITY)).as(why).isEqualTo(-days);
    }

    @Test
    void aPostingOnMondayIsOverOnThursdayAtMidnight() {
        var monday = LocalDate.of(2023, 10, 16);
        var due = calendar.after(monday, 3, CITIZEN);

        assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(Deadlines.endOf(due)).isEqualTo(Instant.parse("2023-10-19T17:00:00Z"));
    }

    @Test
    void aPeriodInCalendarDaysThatEndsOnADayOffEndsOnTheNextWorkingDay() {
        assertThat(calendar.afterCalendarDays(LocalDate.of(2023, 4, 15), 15, AUTHORITY))
                .isEqualTo(LocalDate.of(2023, 5, 4));
        assertThat(calendar.afterCalendarDays(LocalDate.of(2023, 10, 15), 15, AUTHORITY))
                .isEqualTo(LocalDate.of(2023, 10, 30));
    }

    @Test
    void nothingIsLeftOnTheLastDayAndOneDayLaterItIsOverdue() {
        var thursday = LocalDate.of(2023, 10, 19);

        assertThat(calendar.between(thursday, thursday, AUTHORITY)).isZero();
        assertThat(calendar.between(thursday.plusDays(1), thursday, AUTHORITY)).isEqualTo(-1);
        assertThat(calendar.between(thursday.plusDays(4), thursday, AUTHORITY)).isEqualTo(-2);
    }

    @Test
    void aDayOffNobodyVerifiedLengthensOnlyTheTimeOfCitizens() {
        var monday = LocalDate.of(2026, 11, 23);

        assertThat(calendar.after(monday, 3, AUTHORITY)).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(calendar.after(monday, 3, CITIZEN)).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void aWorkedSaturdayNobodyVerifiedShortensNothing() {
        var saturday = LocalDate.of(2023, 10, 21);
        var doubtful =
                new WorkingCalendar(
                        List.of(
                                new DayEntry(
                                                saturday,
                                                HolidayKind.SWAP_WORK,
                                                "Làm bù",
                                                "UNVERIFIED",
                                                "",
                                                "")
                                        .by("thu")),
                        MigrationRows.YEARS);

        assertThat(doubtful.isWorkingDay(saturday, AUTHORITY)).isFalse();
        assertThat(doubtful.isWorkingDay(saturday, CITIZEN)).isFalse();
    }

    @Test
    void whatIsOverdueIsSaidInAYearNobodyConfirmedToo() {
        var wednesday = LocalDate.of(2026, 12, 30);

        assertThat(calendar.between(LocalDate.of(2027, 1, 4), wednesday, AUTHORITY)).isEqualTo(-3);
    }

    @Test
    void aYearThatIsOnlyProposedIsRefusedAsOneNobodyEntered() {
        var days = new ArrayList<>(MigrationRows.holidays());
        YearProposal.of(2027).forEach(entry -> days.add(entry.by("thu")));
        var proposed = new WorkingCalendar(days, MigrationRows.YEARS);

        assertThatThrownBy(() -> proposed.after(LocalDate.of(2026, 12, 30), 3, CITIZEN))
                .hasMessageContaining("2027");
    }

    @Test
    void aYearNobodyEnteredIsRefusedByName() {
        assertThatThrownBy(() -> calendar.after(LocalDate.of(2026, 12, 30), 3, CITIZEN))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("2027")
                .hasMessageContaining("Quản trị viên")
                .extracting(e -> ((BusinessException) e).code())
                .isEqualTo("CALENDAR_MISSING");
    }
}
