package vn.giamngheo.benefit;

import java.util.Locale;

/** How an amount is counted, in a sentence. */
final class MoneyWords {

    private MoneyWords() {}

    static String of(RuleMoney money, CatalogueBook book) {
        var fixed = money.fixed();
        var code = money.number();
        var per = money.per() == RuleMoney.Per.ONCE ? "lần" : money.per().label();
        var words = new StringBuilder();
        if (fixed != null) {
            words.append(NumberWords.dong(fixed));
        } else if (code != null) {
            if (money.perMille() != 1000) {
                words.append(NumberWords.of(NumberKind.Unit.PER_MILLE, money.perMille()))
                        .append(" ");
            }
            words.append(book.kind(code).nameInSentence());
        }
        if (words.indexOf("một " + per) < 0) {
            words.append(" mỗi ").append(per);
        }
        if (money.mostUnits() != null) {
            words.append(", nhiều nhất ")
                    .append(money.mostUnits())
                    .append(" ")
                    .append(money.per().label());
        }
        if (money.extra() > 0) {
            words.append(", thêm ").append(NumberWords.dong(money.extra())).append(" mỗi lần cấp");
        }
        if (money.atMost()) {
            return "Nhiều nhất " + words;
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1)
                + "; "
                + money.payer().label()
                + " "
                + NumberWords.of(NumberKind.Unit.PER_MILLE, money.payerPerMille());
    }
}
