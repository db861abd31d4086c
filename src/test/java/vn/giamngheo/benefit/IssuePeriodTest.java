package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lists are due on which days. */
class IssuePeriodTest {

    @ParameterizedTest(name = "{0} {1}..{2} → {3}")
    @CsvSource({
        "ONCE, 2023-12-12, 2023-12-13, một lần 2023-12-12..",
        "YEAR, 2023-12-12, 2023-12-31, năm 2023 2023-01-01..2023-12-31",
        "YEAR, 2023-12-31, 2024-01-01, 'năm 2023 2023-01-01..2023-12-31; năm 2024"
                + " 2024-01-01..2024-12-31'",
        "SCHOOL_YEAR, 2023-09-04, 2023-09-04, ''",
        "SCHOOL_YEAR, 2023-09-05, 2023-09-05, năm học 2023-2024 2023-09-05..2024-05-31",
        "SCHOOL_YEAR, 2024-05-31, 2024-05-31, năm học 2023-2024 2023-09-05..2024-05-31",
        "SCHOOL_YEAR, 2024-06-01, 2024-06-01, ''",
        "TERM, 2023-12-31, 2023-12-31, học kỳ I năm học 2023-2024 2023-09-05..2023-12-31",
        "TERM, 2024-01-01, 2024-01-01, học kỳ II năm học 2023-2024 2024-01-01..2024-05-31",
        "QUARTER, 2023-12-12, 2023-12-12, quý IV năm 2023 2023-10-01..2023-12-31",
        "QUARTER, 2024-03-31, 2024-04-01, 'quý I năm 2024 2024-01-01..2024-03-31; quý II năm 2024"
                + " 2024-04-01..2024-06-30'",
        "MONTH, 2024-02-29, 2024-02-29, tháng 2 năm 2024 2024-02-01..2024-02-29"
    })
    void periodsBetweenTwoDays(
            Benefit.Period kind, LocalDate first, LocalDate last, String expected) {
        var periods =
                IssuePeriod.between(kind, first, last).stream()
                        .map(
                                period ->
                                        "%s %s..%s"
                                                .formatted(
                                                        period.name(),
                                                        period.from(),
                                                        period.to() == null ? "" : period.to()))
                        .toList();

        assertThat(String.join("; ", periods)).isEqualTo(expected);
    }
}
