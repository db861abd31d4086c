package vn.giamngheo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giamngheo.shared.TypedDay;

/** The days proposed for a year nobody announced yet. */
class YearProposalTest {

    @ParameterizedTest(name = "Tết on {0}, Giỗ Tổ on {1}")
    @CsvSource({
        "2023-01-22, 2023-04-29",
        "2024-02-10, 2024-04-18",
        "2025-01-29, 2025-04-07",
        "2026-02-17, 2026-04-26",
        "2027-02-06, 2027-04-16",
        "2028-01-26, 2028-04-04",
        "2029-02-13, 2029-04-23",
        "2030-02-02, 2030-04-12",
        "2031-01-23, 2031-04-01",
        "2032-02-11, 2032-04-19",
        "2033-01-31, 2033-04-09",
        "2034-02-19, 2034-04-28",
        "2035-02-08, 2035-04-17"
    })
    void theLunarDaysAreThoseOfTheVietnameseCalendar(LocalDate tet, LocalDate hungKings) {
        assertThat(LunarDays.tet(tet.getYear())).isEqualTo(tet);
        assertThat(LunarDays.hungKings(hungKings.getYear())).isEqualTo(hungKings);
    }

    @Test
    void theYear2027IsProposedDayByDay() {
        assertThat(words(YearProposal.of(2027)))
                .containsExactly(
                        "01/01/2027 STATUTORY Tết Dương lịch",
                        "04/02/2027 STATUTORY Tết Nguyên đán",
                        "05/02/2027 STATUTORY Tết Nguyên đán",
                        "06/02/2027 STATUTORY Tết Nguyên đán (mồng một)",
                        "07/02/2027 STATUTORY Tết Nguyên đán",
                        "08/02/2027 STATUTORY Tết Nguyên đán",
                        "09/02/2027 COMPENSATION Nghỉ bù ngày 06/02/2027",
                        "10/02/2027 COMPENSATION Nghỉ bù ngày 07/02/2027",
                        "16/04/2027 STATUTORY Giỗ Tổ Hùng Vương",
                        "30/04/2027 STATUTORY Ngày Chiến thắng",
                        "01/05/2027 STATUTORY Quốc tế lao động",
                        "03/05/2027 COMPENSATION Nghỉ bù ngày 01/05/2027",
                        "02/09/2027 STATUTORY Quốc khánh",
                        "03/09/2027 STATUTORY Quốc khánh (ngày liền kề)",
                        "24/11/2027 STATUTORY Ngày Văn hóa Việt Nam");
    }

    @Test
    void nothingProposedPassesForVerified() {
        assertThat(YearProposal.of(2027))
                .extracting(DayEntry::mark)
                .containsOnly("FROM MEMORY", "UNVERIFIED");
        assertThat(YearProposal.of(2027))
                .last()
                .matches(culture -> culture.mark().equals("UNVERIFIED"));
        assertThat(YearProposal.of(2025))
                .extracting(DayEntry::name)
                .doesNotContain("Ngày Văn hóa Việt Nam");
    }

    /** Swapped days are only known when the Government announces them. */
    @ParameterizedTest
    @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
    void theYearsThatWereAnnouncedWouldHaveBeenProposedButForSwappedDays(int year) {
        var announced =
                MigrationRows.holidays().stream()
                        .filter(day -> day.day().getYear() == year)
                        .filter(
                                day ->
                                        day.kind() == HolidayKind.STATUTORY
                                                || day.kind() == HolidayKind.COMPENSATION)
                        .map(Holiday::day)
                        .filter(day -> !Weekends.contain(day))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(
                        YearProposal.of(year).stream()
                                .map(DayEntry::day)
                                .filter(day -> !Weekends.contain(day)))
                .containsExactlyElementsOf(announced);
    }

    @ParameterizedTest
    @ValueSource(ints = {2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void everyProposalStandsUpToTheChecksOfAnEntry(int year) {
        var days = YearProposal.of(year);

        assertThat(days).extracting(DayEntry::day).doesNotHaveDuplicates();
        assertThat(days).allMatch(day -> day.day().getYear() == year);
        assertThat(days)
                .filteredOn(day -> day.kind() == HolidayKind.COMPENSATION)
                .noneMatch(day -> Weekends.contain(day.day()));
        assertThat(days).filteredOn(day -> day.kind() == HolidayKind.STATUTORY).hasSize(12);
    }

    private static List<String> words(List<DayEntry> days) {
        return days.stream()
                .map(day -> "%s %s %s".formatted(TypedDay.words(day.day()), day.kind(), day.name()))
                .toList();
    }
}
