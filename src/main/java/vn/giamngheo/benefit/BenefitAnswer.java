package vn.giamngheo.benefit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody has no right to a benefit on the first day that was looked at.
 *
 * @param memberId null for a benefit of households
 * @param reason Vietnamese sentence with the clause, or what must be found out and from whom
 */
public record BenefitAnswer(
        UUID householdId,
        @Nullable UUID memberId,
        String benefitCode,
        Outcome outcome,
        LivingClass livingClass,
        String decisionTable,
        String matchedRule,
        String reason) {

    /** Why not. */
    public enum Outcome {
        /** The law does not give it. */
        REFUSED,
        /** Had by another way: a card of a group that goes before. */
        COVERED,
        /** A fact is not known; somebody has to find it out. */
        MISSING
    }

    /** The member, or the household. */
    public UUID subjectId() {
        return memberId == null ? householdId : memberId;
    }
}
