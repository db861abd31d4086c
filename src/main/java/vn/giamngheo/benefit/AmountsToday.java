package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;

/** What a benefit is worth now in a commune, and which numbers nobody has entered there yet. */
@Component
class AmountsToday {

    private final CatalogueMemory memory;
    private final Amounts amounts;

    AmountsToday(CatalogueMemory memory, Amounts amounts) {
        this.memory = memory;
        this.amounts = amounts;
    }

    /** A sentence for this month; empty where no money is counted. */
    String of(String benefitCode, String communeKey, LocalDate today) {
        var money = memory.book().ruleOn(benefitCode, today).map(CatalogueRule::money).orElse(null);
        if (money == null || money.atMost()) {
            return "";
        }
        try {
            var amount =
                    amounts.of(
                            benefitCode,
                            communeKey,
                            today.withDayOfMonth(1).isBefore(firstDay(benefitCode, today))
                                    ? today
                                    : today.withDayOfMonth(1),
                            today.with(TemporalAdjusters.lastDayOfMonth()));
            var total = amount.total();
            return total == null ? "" : words(total, money, amount.shares());
        } catch (BusinessException expired) {
            return expired.getMessage();
        }
    }

    /** Sentences that name each missing number and whom to ask. */
    List<String> missing(Benefit benefit, String communeKey, LocalDate today) {
        var book = memory.book();
        var sentences = new ArrayList<String>();
        if (book.rulesOf(benefit.code()).isEmpty()) {
            sentences.add(
                    "Chưa biết quy định có hiệu lực từ ngày nào nên chưa áp dụng. Hỏi %s, rồi lập bản thay thế của quy định ở trang này."
                            .formatted(
                                    benefit.body().isEmpty()
                                            ? "UBND huyện, UBND tỉnh"
                                            : benefit.body()));
        }
        book.kindsOf(benefit.code()).stream()
                .filter(NumberKind::local)
                .filter(kind -> book.number(kind.code(), communeKey, today).isEmpty())
                .map(kind -> sentence(kind, today))
                .forEach(sentences::add);
        return sentences;
    }

    private LocalDate firstDay(String benefitCode, LocalDate today) {
        return memory.book().ruleOn(benefitCode, today).orElseThrow().rule().validFrom();
    }

    private static String sentence(NumberKind kind, LocalDate today) {
        var missing = ExpiredRule.missing(kind, today);
        return kind.payer() == null ? missing : missing + " Trước khi nhập, hộ tự đóng phần này.";
    }

    private static String words(long total, RuleMoney money, List<Amounts.Share> shares) {
        var unit = money.per() == RuleMoney.Per.MONTH ? "một tháng" : "một lần";
        var split =
                shares.stream()
                        .map(each -> each.payer().label() + " " + NumberWords.dong(each.dong()))
                        .collect(Collectors.joining(", "));
        return NumberWords.dong(total) + " " + unit + (split.isEmpty() ? "" : " (" + split + ")");
    }
}
