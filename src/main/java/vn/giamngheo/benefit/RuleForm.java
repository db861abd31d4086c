package vn.giamngheo.benefit;

import static java.util.Objects.requireNonNullElse;

/**
 * The fields of a rule as they stand or were typed.
 *
 * @param from first day, dd/MM/yyyy
 * @param amount đồng of one unit; empty where it is counted from a number, or not at all
 * @param number code of the number it is counted from
 * @param share share of that number, per cent
 * @param ceiling "true" where the amount is a limit
 * @param payer who pays the first share
 * @param payerShare that share, per cent
 */
public record RuleForm(
        String conditionText,
        String amountText,
        String decidedBy,
        String legalBasis,
        String from,
        String to,
        String mark,
        String amount,
        String number,
        String share,
        String per,
        String mostUnits,
        String ceiling,
        String payer,
        String payerShare,
        String deadlineDays,
        String deadlineKind,
        String deadlineClause,
        String othersDeadline) {

    /** A field that was not sent counts as empty. */
    public RuleForm {
        conditionText = requireNonNullElse(conditionText, "");
        amountText = requireNonNullElse(amountText, "");
        decidedBy = requireNonNullElse(decidedBy, "");
        legalBasis = requireNonNullElse(legalBasis, "");
        from = requireNonNullElse(from, "");
        to = requireNonNullElse(to, "");
        mark = requireNonNullElse(mark, "");
        amount = requireNonNullElse(amount, "");
        number = requireNonNullElse(number, "");
        share = requireNonNullElse(share, "");
        per = requireNonNullElse(per, "");
        mostUnits = requireNonNullElse(mostUnits, "");
        ceiling = requireNonNullElse(ceiling, "");
        payer = requireNonNullElse(payer, "");
        payerShare = requireNonNullElse(payerShare, "");
        deadlineDays = requireNonNullElse(deadlineDays, "");
        deadlineKind = requireNonNullElse(deadlineKind, "");
        deadlineClause = requireNonNullElse(deadlineClause, "");
        othersDeadline = requireNonNullElse(othersDeadline, "");
    }
}
