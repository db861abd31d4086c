package vn.giamngheo.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.giamngheo.benefit.Amounts.Payer;
import vn.giamngheo.benefit.Amounts.Share;
import vn.giamngheo.benefit.RuleMoney.Per;

/** What holds for every wage, period and share; and the numbers of a commune. */
class AmountsTest {

    private static final String BENEFIT = "BHYT_NEAR";
    private static final String COMMUNE = "10930-2023";
    private static final String OTHER_COMMUNE = "10931-2023";
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    @Property(tries = 500)
    void sharesAddUpToTheAmount(
            @ForAll @LongRange(max = 1_000_000_000L) long wage,
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 800) int days,
            @ForAll @IntRange(max = 1000) int state,
            @ForAll @IntRange(max = 1000) int province,
            @ForAll @IntRange(max = 1000) int district,
            @ForAll @IntRange(max = 1000) int fund) {
        var amounts =
                amounts(
                        premium(state),
                        wage(wage),
                        share(Payer.PROVINCE, COMMUNE, province),
                        share(Payer.DISTRICT, COMMUNE, district),
                        share(Payer.FUND, COMMUNE, fund));

        var amount = amounts.of(BENEFIT, COMMUNE, from, from.plusDays(days));

        var total = amount.total();
        assertThat(total).isNotNull().isNotNegative();
        assertThat(amount.shares()).allSatisfy(each -> assertThat(each.dong()).isNotNegative());
        assertThat(amount.shares().stream().mapToLong(Share::dong).sum()).isEqualTo(total);
        assertThat(amount.shares()).extracting(Share::payer).doesNotHaveDuplicates().isSorted();
    }

    @Property(tries = 500)
    void rightsWithoutAGapCountEveryMonthOnce(
            @ForAll("days") LocalDate from,
            @ForAll @IntRange(max = 500) int first,
            @ForAll @IntRange(max = 500) int second) {
        var cut = from.plusDays(first);
        var end = cut.plusDays(1L + second);

        assertThat(PaidUnits.months(from, cut) + PaidUnits.months(cut.plusDays(1), end))
                .isEqualTo(PaidUnits.months(from, end));
    }

    @Example
    void aCardFromTheMiddleOfAMonthCountsThatMonth() {
        assertThat(PaidUnits.months(LocalDate.of(2023, 3, 15), LocalDate.of(2023, 12, 31)))
                .isEqualTo(10);
        assertThat(PaidUnits.months(DAY, LocalDate.of(2023, 3, 14))).isEqualTo(2);
        assertThat(PaidUnits.months(DAY, LocalDate.of(2023, 12, 31))).isEqualTo(12);
    }

    @Example
    void theCommunesOwnShareIsUsedOnlyThere() {
        var amounts = amounts(premium(700), wage(1_490_000), share(Payer.PROVINCE, COMMUNE, 200));
        var to = LocalDate.of(2023, 12, 31);

        assertThat(amounts.of(BENEFIT, COMMUNE, DAY, to).shares())
                .containsExactly(
                        new Share(Payer.STATE, 563_220),
                        new Share(Payer.PROVINCE, 160_920),
                        new Share(Payer.HOUSEHOLD, 80_460));
        assertThat(amounts.of(BENEFIT, OTHER_COMMUNE, DAY, to).shares())
                .containsExactly(
                        new Share(Payer.STATE, 563_220), new Share(Payer.HOUSEHOLD, 241_380));
    }

    @Example
    void moreThanTheWholeIsNeverPaid() {
        var amounts =
                amounts(
                        premium(700),
                        wage(1_490_000),
                        share(Payer.PROVINCE, COMMUNE, 400),
                        share(Payer.FUND, COMMUNE, 300));

        assertThat(amounts.of(BENEFIT, COMMUNE, DAY, LocalDate.of(2023, 1, 31)).shares())
                .containsExactly(new Share(Payer.STATE, 46_935), new Share(Payer.PROVINCE, 20_115));
    }

    @Example
    void aCeilingIsNoAmount() {
        var loan = new RuleMoney(100_000_000L, null, 0, Per.ONCE, null, true, 0, Payer.STATE, 1000);

        assertThat(amounts(loan).of(BENEFIT, COMMUNE, DAY, DAY).total()).isNull();
    }

    @Example
    void learningCostsArePaidForNineMonthsAtMost() {
        var cost = new RuleMoney(150_000L, null, 0, Per.MONTH, 9, false, 0, Payer.STATE, 1000);

        assertThat(amounts(cost).of(BENEFIT, COMMUNE, DAY, DAY.plusYears(1)).total())
                .isEqualTo(9 * 150_000L);
    }

    @Example
    void equipmentComesOnTopOnceAndNotWithoutAMonth() {
        var scholarship =
                new RuleMoney(
                        null,
                        "BASE_WAGE",
                        800,
                        Per.MONTH,
                        null,
                        false,
                        1_000_000,
                        Payer.STATE,
                        1000);
        var amounts = amounts(scholarship, wage(1_490_000));

        assertThat(amounts.of(BENEFIT, COMMUNE, DAY, LocalDate.of(2023, 2, 28)).total())
                .isEqualTo(2 * 1_192_000L + 1_000_000);
        assertThat(amounts.of(BENEFIT, COMMUNE, DAY, LocalDate.of(2023, 1, 30)))
                .isEqualTo(new Amounts.Amount(0L, null, List.of()));
    }

    @Example
    void aNewWageCountsFromItsDayWhereOnePayerPaysAllAndNotInASharedPremium() {
        var lastOld = LocalDate.of(2023, 6, 30);
        var old = new DatedNumber("BASE_WAGE", null, DAY, lastOld, 1_490_000, "", "VERIFIED");
        var raised =
                new DatedNumber(
                        "BASE_WAGE", null, lastOld.plusDays(1), null, 1_800_000, "", "VERIFIED");
        var to = LocalDate.of(2023, 12, 31);

        assertThat(amounts(premium(1000), old, raised).of(BENEFIT, COMMUNE, DAY, to).total())
                .isEqualTo(6 * 67_050L + 6 * 81_000L);
        assertThat(amounts(premium(700), old, raised).of(BENEFIT, COMMUNE, DAY, to).total())
                .isEqualTo(12 * 67_050L);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(DAY::plusDays);
    }

    private static RuleMoney premium(int state) {
        return new RuleMoney(null, "BASE_WAGE", 45, Per.MONTH, null, false, 0, Payer.STATE, state);
    }

    private static DatedNumber wage(long value) {
        return new DatedNumber("BASE_WAGE", null, DAY, null, value, "", "VERIFIED");
    }

    private static DatedNumber share(Payer payer, String commune, int perMille) {
        return new DatedNumber(payer.name(), commune, DAY, null, perMille, "", "LOCAL");
    }

    private static Amounts amounts(RuleMoney money, DatedNumber... numbers) {
        var kinds = new ArrayList<NumberKind>();
        kinds.add(
                new NumberKind(
                        "BASE_WAGE",
                        "Mức lương cơ sở",
                        NumberKind.Unit.DONG,
                        "",
                        false,
                        Set.of(),
                        null));
        for (var payer : List.of(Payer.PROVINCE, Payer.DISTRICT, Payer.FUND)) {
            kinds.add(
                    new NumberKind(
                            payer.name(),
                            payer.label(),
                            NumberKind.Unit.PER_MILLE,
                            "Sở Tài chính",
                            true,
                            Set.of(BENEFIT),
                            payer));
        }
        var memory = mock(CatalogueMemory.class);
        when(memory.book())
                .thenReturn(
                        new CatalogueBook(
                                List.of(benefit()), List.of(rule(money)), kinds, List.of(numbers)));
        return new CountedAmounts(memory);
    }

    private static Benefit benefit() {
        return new Benefit(
                BENEFIT,
                "B2",
                "Hỗ trợ đóng bảo hiểm y tế",
                Benefit.Family.HEALTH_INSURANCE,
                true,
                Benefit.Way.ISSUE,
                "HEALTH_CARD",
                40,
                Benefit.Period.YEAR,
                "poverty-officer",
                List.of(),
                "",
                true,
                true,
                false,
                "T4");
    }

    private static CatalogueRule rule(RuleMoney money) {
        return new CatalogueRule(
                new BenefitRule(BENEFIT, BENEFIT, "", "", "", "", DAY, null, "VERIFIED", null),
                money,
                new BenefitDeadline(null, null, "", true, ""));
    }
}
