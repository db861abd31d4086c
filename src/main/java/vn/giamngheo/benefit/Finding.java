package vn.giamngheo.benefit;

import org.jspecify.annotations.Nullable;

/**
 * What a decision table says about one benefit for one subject on one day, before dated rules and
 * exclusive kinds are looked at.
 *
 * @param told worth keeping when there is no right: people would ask why not
 * @param rank among rights of an exclusive kind the highest goes first; 0 where the table has none
 * @param byStandard hangs on the average living standard, not on the class of the household
 * @param table with its version
 * @param reason Vietnamese sentence with the clause
 */
record Finding(
        String benefitCode,
        Outcome outcome,
        boolean told,
        int rank,
        boolean byStandard,
        String table,
        String rule,
        String reason) {

    boolean isRight() {
        return outcome.answer == null;
    }

    /** Somebody has to find something out; there is nothing to ask while no rule is in force. */
    boolean isQuestion() {
        return outcome == Outcome.MISSING;
    }

    /** Why there is no right. */
    BenefitAnswer.Outcome answer() {
        var answer = outcome.answer;
        if (answer == null) {
            throw new IllegalStateException("A right is no answer");
        }
        return answer;
    }

    /** Words of the tables. */
    enum Outcome {
        GRANT(null),
        OFFER(null),
        REFUSED(BenefitAnswer.Outcome.REFUSED),
        COVERED(BenefitAnswer.Outcome.COVERED),
        MISSING(BenefitAnswer.Outcome.MISSING);

        private final BenefitAnswer.@Nullable Outcome answer;

        Outcome(BenefitAnswer.@Nullable Outcome answer) {
            this.answer = answer;
        }
    }
}
