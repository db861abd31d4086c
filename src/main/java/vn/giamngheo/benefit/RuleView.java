package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the law in the catalogue, confirmed or not.
 *
 * @param from first day; null while nobody knows it: never in force
 * @param to last day; null while no end is known
 * @param moneyWords how the amount is counted, in words; empty where nothing is
 * @param note why it was sent back or dropped
 * @param replaces the row whose place it takes once confirmed
 * @param version count of changes
 */
public record RuleView(
        String id,
        String benefitCode,
        String conditionText,
        String amountText,
        String decidedBy,
        String legalBasis,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String mark,
        String moneyWords,
        BenefitDeadline deadline,
        EntryState state,
        String note,
        @Nullable String replaces,
        String enteredBy,
        @Nullable String confirmedBy,
        int version) {

    /** "từ 01/01/2022 đến 31/12/2026". */
    public String period() {
        return PeriodWords.of(from, to);
    }

    public String markWords() {
        return RuleMark.words(mark);
    }

    public boolean isInForceOn(LocalDate day) {
        return state == EntryState.CONFIRMED
                && from != null
                && !day.isBefore(from)
                && (to == null || !day.isAfter(to));
    }
}
