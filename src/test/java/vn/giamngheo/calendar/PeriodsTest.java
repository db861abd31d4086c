package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Periods across Tết, Giỗ Tổ, 30/4, 2/9 and the swapped Saturdays of five years, counted by hand
 * from the days; 2027 as it is proposed.
 */
class PeriodsTest {

    static final int PROPOSED = 2027;

    private final WorkingCalendar calendar = calendar();

    static WorkingCalendar calendar() {
        var years = new HashSet<>(MigrationRows.YEARS);
        years.add(PROPOSED);
        return new WorkingCalendar(
                Stream.concat(
                                MigrationRows.holidays().stream(),
                                YearProposal.of(PROPOSED).stream().map(day -> day.by("thu")))
                        .toList(),
                years);
    }

    @ParameterizedTest(name = "{0}: {1} {2} of {3} end on {4}")
    @CsvFileSource(resources = "/calendar/periods.csv", numLinesToSkip = 1)
    void endsOnTheDayCountedByHand(
            LocalDate start, int days, DayKind kind, WhoseTime whose, LocalDate due, String why) {
        assertThat(calendar.due(start, days, kind, whose)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}: {1} {2} of {3} are left")
    @CsvFileSource(resources = "/calendar/periods.csv", numLinesToSkip = 1)
    void asManyDaysAreLeftAsWereGiven(
            LocalDate start, int days, DayKind kind, WhoseTime whose, LocalDate due, String why) {
        if (kind == DayKind.WORKING) {
            assertThat(calendar.between(start, due, whose)).as(why).isEqualTo(days);
        }
    }
}
