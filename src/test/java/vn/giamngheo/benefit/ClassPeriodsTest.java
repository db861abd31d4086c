package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.benefit.LivingClass.AVG;
import static vn.giamngheo.benefit.LivingClass.AVG_AGRI;
import static vn.giamngheo.benefit.LivingClass.NEAR_POOR;
import static vn.giamngheo.benefit.LivingClass.NEWLY_ESCAPED;
import static vn.giamngheo.benefit.LivingClass.POOR;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.giamngheo.benefit.ClassPeriods.StandardPeriod;
import vn.giamngheo.recognition.CategoryHistory.Span;
import vn.giamngheo.shared.PovertyCategory;

/** What a household was, day by day, from decisions that each say a part of it. */
class ClassPeriodsTest {

    private static final LocalDate DEC_2022 = LocalDate.of(2022, 12, 15);
    private static final LocalDate DEC_2023 = LocalDate.of(2023, 12, 12);

    @Test
    void aListedHouseholdIsWhatTheListSays() {
        var classes =
                ClassPeriods.of(
                        List.of(
                                poor(DEC_2022, DEC_2023.minusDays(1), "02/QĐ"),
                                nearPoor(DEC_2023, null, null)),
                        List.of());

        assertThat(classes)
                .containsExactly(
                        period(POOR, DEC_2022, DEC_2023.minusDays(1), "01/QĐ"),
                        period(NEAR_POOR, DEC_2023, null, "02/QĐ"));
    }

    @Test
    void whoLeavesTheListsIsNewlyEscapedForThreeYears() {
        var classes =
                ClassPeriods.of(List.of(poor(DEC_2022, DEC_2023.minusDays(1), "02/QĐ")), List.of());

        assertThat(classes)
                .containsExactly(
                        period(POOR, DEC_2022, DEC_2023.minusDays(1), "01/QĐ"),
                        period(NEWLY_ESCAPED, DEC_2023, LocalDate.of(2026, 12, 12), "02/QĐ"));
    }

    @Test
    void listedAgainItIsNoLongerNewlyEscaped() {
        var again = LocalDate.of(2025, 6, 1);

        var classes =
                ClassPeriods.of(
                        List.of(
                                poor(DEC_2022, DEC_2023.minusDays(1), "02/QĐ"),
                                nearPoor(again, null, null)),
                        List.of());

        assertThat(classes)
                .containsExactly(
                        period(POOR, DEC_2022, DEC_2023.minusDays(1), "01/QĐ"),
                        period(NEWLY_ESCAPED, DEC_2023, again.minusDays(1), "02/QĐ"),
                        period(NEAR_POOR, again, null, "02/QĐ"));
    }

    @Test
    void anEndWithoutADecisionMakesNobodyNewlyEscaped() {
        var classes =
                ClassPeriods.of(List.of(poor(DEC_2022, DEC_2023.minusDays(1), null)), List.of());

        assertThat(classes).containsExactly(period(POOR, DEC_2022, DEC_2023.minusDays(1), "01/QĐ"));
    }

    @Test
    void anAverageLivingStandardEndsWhenTheHouseholdIsListedAndDoesNotComeBack() {
        var standard = new StandardPeriod(AVG_AGRI, LocalDate.of(2022, 6, 1), null, "9/QĐ");

        var classes =
                ClassPeriods.of(
                        List.of(poor(DEC_2022, DEC_2023.minusDays(1), "02/QĐ")), List.of(standard));

        assertThat(classes)
                .extracting(ClassPeriod::livingClass)
                .containsExactly(AVG_AGRI, POOR, NEWLY_ESCAPED);
        assertThat(classes.get(0).to()).isEqualTo(DEC_2022.minusDays(1));
    }

    @Test
    void anAverageLivingStandardStandsBesideNewlyEscapedAndGoesOnAfterTheThreeYears() {
        var standard = new StandardPeriod(AVG_AGRI, LocalDate.of(2024, 1, 1), null, "9/QĐ");

        var classes =
                ClassPeriods.of(
                        List.of(poor(DEC_2022, DEC_2023.minusDays(1), "02/QĐ")), List.of(standard));

        assertThat(classes)
                .containsExactly(
                        period(POOR, DEC_2022, DEC_2023.minusDays(1), "01/QĐ"),
                        period(NEWLY_ESCAPED, DEC_2023, LocalDate.of(2026, 12, 12), "02/QĐ"),
                        period(AVG_AGRI, LocalDate.of(2024, 1, 1), null, "9/QĐ"));
    }

    @Test
    void anAverageLivingStandardDecidedWhileListedBeginsWhenTheListingIsOver() {
        var standard = new StandardPeriod(AVG, LocalDate.of(2023, 10, 1), null, "9/QĐ");

        var classes =
                ClassPeriods.of(
                        List.of(
                                poor(DEC_2022, DEC_2023.minusDays(1), "02/QĐ"),
                                nearPoor(LocalDate.of(2025, 1, 1), null, null)),
                        List.of(standard));

        assertThat(classes)
                .contains(period(AVG, DEC_2023, LocalDate.of(2024, 12, 31), "9/QĐ"))
                .hasSize(4);
    }

    @Test
    void anAverageLivingStandardWhollyWithinAListingIsNothing() {
        var standard =
                new StandardPeriod(
                        AVG_AGRI, LocalDate.of(2023, 2, 1), LocalDate.of(2023, 10, 1), "9/QĐ");

        var classes = ClassPeriods.of(List.of(poor(DEC_2022, null, null)), List.of(standard));

        assertThat(classes).containsExactly(period(POOR, DEC_2022, null, "01/QĐ"));
    }

    @Test
    void theListGoesBeforeEverythingAndOnlyAStandardStandsBesideNewlyEscaped() {
        var standards =
                List.of(
                        new StandardPeriod(
                                AVG_AGRI,
                                LocalDate.of(2021, 1, 1),
                                LocalDate.of(2021, 12, 31),
                                "8/QĐ"),
                        new StandardPeriod(
                                AVG, LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31), "9/QĐ"),
                        new StandardPeriod(AVG_AGRI, LocalDate.of(2024, 1, 1), null, "10/QĐ"));

        var classes =
                ClassPeriods.of(
                        List.of(
                                poor(DEC_2022, DEC_2023.minusDays(1), "02/QĐ"),
                                nearPoor(LocalDate.of(2025, 1, 1), null, null)),
                        standards);

        for (var day = LocalDate.of(2020, 12, 1);
                day.isBefore(LocalDate.of(2026, 1, 1));
                day = day.plusDays(1)) {
            var on = day;
            var held =
                    classes.stream()
                            .filter(each -> each.holdsOn(on))
                            .map(ClassPeriod::livingClass)
                            .toList();
            assertThat(held)
                    .as(on.toString())
                    .isIn(
                            List.of(),
                            List.of(POOR),
                            List.of(NEAR_POOR),
                            List.of(NEWLY_ESCAPED),
                            List.of(NEWLY_ESCAPED, AVG_AGRI),
                            List.of(AVG_AGRI),
                            List.of(AVG));
        }
        assertThat(classes)
                .extracting(ClassPeriod::livingClass)
                .containsExactly(AVG_AGRI, AVG, POOR, NEWLY_ESCAPED, AVG_AGRI, NEAR_POOR);
    }

    private static Span poor(LocalDate from, @Nullable LocalDate last, @Nullable String endedBy) {
        return new Span(PovertyCategory.POOR, from, last, "01/QĐ", from, endedBy);
    }

    private static Span nearPoor(
            LocalDate from, @Nullable LocalDate last, @Nullable String endedBy) {
        return new Span(PovertyCategory.NEAR_POOR, from, last, "02/QĐ", from, endedBy);
    }

    private static ClassPeriod period(
            LivingClass livingClass, LocalDate from, @Nullable LocalDate to, String number) {
        return new ClassPeriod(livingClass, from, to, number);
    }
}
