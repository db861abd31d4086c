package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right as it was opened, not cancelled.
 *
 * @param to last day; null while no end is known
 * @param endedOn the day it was closed; null while it was not
 */
record HeldRight(
        UUID id,
        UUID householdId,
        UUID subjectId,
        String benefitCode,
        String exclusiveKind,
        boolean onRequest,
        LocalDate from,
        @Nullable LocalDate to,
        String ruleId,
        String matchedRule,
        @Nullable LocalDate endedOn) {

    /** Given on the same ground: such a right goes on instead of being given again. */
    boolean isSameAs(RightPeriod right) {
        return subjectId.equals(right.subjectId())
                && benefitCode.equals(right.benefitCode())
                && exclusiveKind.equals(right.exclusiveKind())
                && onRequest == right.onRequest()
                && ruleId.equals(right.ruleId())
                && matchedRule.equals(right.matchedRule());
    }
}
