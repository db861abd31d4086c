package vn.giamngheo.benefit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts amounts from the rule that holds on the first day of the period. Where one payer pays all,
 * a new rate counts from its own day on; where the premium is shared, what was due on the first day
 * stays (Nghị định 146/2018/NĐ-CP Điều 10 khoản 1, khoản 2).
 */
@Component
class CountedAmounts implements Amounts {

    private static final Amount NO_MONEY = new Amount(null, null, List.of());

    private final CatalogueMemory memory;

    CountedAmounts(CatalogueMemory memory) {
        this.memory = memory;
    }

    @Override
    public Amount of(String benefitCode, String communeKey, LocalDate from, LocalDate to) {
        var book = memory.book();
        var rule =
                book.ruleOn(benefitCode, from)
                        .orElseThrow(
                                () ->
                                        ExpiredRule.ofBenefit(
                                                book.benefit(benefitCode).name(), from));
        var money = rule.money();
        if (money == null || money.atMost()) {
            return NO_MONEY;
        }
        long total = 0;
        for (var day : PaidUnits.of(money, from, to)) {
            var rateDay = money.paidInFull() ? day : from;
            var unit = unit(book, money, communeKey, rateDay);
            if (unit == null) {
                var kind = book.kind(requireNonNull(money.number()));
                return new Amount(null, ExpiredRule.missing(kind, rateDay), List.of());
            }
            total = Math.addExact(total, unit);
        }
        if (total > 0) {
            total = Math.addExact(total, money.extra());
        }
        return new Amount(
                total,
                null,
                total == 0
                        ? List.of()
                        : PremiumSplit.of(
                                total, shares(book, benefitCode, money, communeKey, from)));
    }

    /** Đồng of one unit; null when a local number is missing. */
    private static @Nullable Long unit(
            CatalogueBook book, RuleMoney money, String communeKey, LocalDate day) {
        var fixed = money.fixed();
        if (fixed != null) {
            return fixed;
        }
        var kind = book.kind(requireNonNull(money.number()));
        var number = book.number(kind.code(), communeKey, day);
        if (number.isEmpty() && !kind.local()) {
            throw ExpiredRule.ofNumber(kind, day);
        }
        return number.map(held -> Math.multiplyExact(held.value(), (long) money.perMille()) / 1000)
                .orElse(null);
    }

    private static Map<Payer, Integer> shares(
            CatalogueBook book,
            String benefitCode,
            RuleMoney money,
            String communeKey,
            LocalDate day) {
        Map<Payer, Integer> shares = new EnumMap<>(Payer.class);
        for (var kind : book.kindsOf(benefitCode)) {
            var payer = kind.payer();
            if (payer != null) {
                book.number(kind.code(), communeKey, day)
                        .ifPresent(held -> shares.put(payer, Math.toIntExact(held.value())));
            }
        }
        shares.put(money.payer(), money.payerPerMille());
        return shares;
    }
}
