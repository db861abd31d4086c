package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right somebody has by law from a day to a day.
 *
 * @param memberId null for a right of the household
 * @param onRequest offered: nothing is issued before somebody asks
 * @param to last day; null while no end is known
 * @param ruleId row of the catalogue that holds
 * @param decisionTable table with its version, "eligible-health-insurance:QD24-1:v1"
 * @param matchedRule id of the rule in that table
 * @param reason Vietnamese sentence with the clause; names nobody
 */
public record RightPeriod(
        UUID householdId,
        @Nullable UUID memberId,
        String benefitCode,
        String exclusiveKind,
        boolean onRequest,
        LocalDate from,
        @Nullable LocalDate to,
        LivingClass livingClass,
        String ruleId,
        String decisionTable,
        String matchedRule,
        String reason) {

    /** The member, or the household where the right is the household's. */
    public UUID subjectId() {
        return memberId == null ? householdId : memberId;
    }
}
