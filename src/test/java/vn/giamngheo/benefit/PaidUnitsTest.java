package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giamngheo.benefit.RuleMoney.Per;

/** The days whose rate each paid unit takes: the first as it begins, the others from the first. */
class PaidUnitsTest {

    @ParameterizedTest(name = "{0} {1} - {2}")
    @CsvSource({
        "MONTH,   2023-01-31, 2023-03-31, 2023-01-31 2023-02-01 2023-03-01",
        "MONTH,   2023-01-01, 2023-03-30, 2023-01-01 2023-02-01",
        "MONTH,   2023-01-01, 2023-01-30, ''",
        "QUARTER, 2023-01-01, 2023-03-31, 2023-01-01",
        "QUARTER, 2023-01-01, 2023-04-30, 2023-01-01 2023-04-01",
        "QUARTER, 2023-02-15, 2023-12-31, 2023-02-15 2023-05-01 2023-08-01 2023-11-01",
        "QUARTER, 2023-01-01, 2023-01-31, 2023-01-01",
        "YEAR,    2023-01-15, 2023-12-31, 2023-01-15",
        "YEAR,    2023-01-15, 2024-01-31, 2023-01-15 2024-01-01",
        "YEAR,    2023-01-01, 2024-12-31, 2023-01-01 2024-01-01",
        "ONCE,    2023-01-15, 2025-12-31, 2023-01-15",
        "ONCE,    2023-01-15, 2023-01-15, 2023-01-15"
    })
    void everyUnitTakesTheRateOfItsFirstDay(Per per, LocalDate from, LocalDate to, String days) {
        assertThat(PaidUnits.of(money(per, null), from, to)).isEqualTo(days(days));
    }

    @Test
    void noMoreUnitsThanTheRuleAllows() {
        var from = LocalDate.of(2023, 1, 1);

        assertThat(PaidUnits.of(money(Per.QUARTER, 2), from, from.plusYears(1)))
                .isEqualTo(days("2023-01-01 2023-04-01"));
        assertThat(PaidUnits.of(money(Per.QUARTER, 9), from, from.plusMonths(3).minusDays(1)))
                .isEqualTo(days("2023-01-01"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNone() {
        var from = LocalDate.of(2023, 1, 1);

        assertThatThrownBy(() -> PaidUnits.of(money(Per.ONCE, null), from, from.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<LocalDate> days(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(LocalDate::parse).toList();
    }

    private static RuleMoney money(Per per, @Nullable Integer most) {
        return new RuleMoney(1000L, null, 0, per, most, false, 0, Amounts.Payer.STATE, 1000);
    }
}
