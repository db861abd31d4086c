package vn.giamngheo.benefit;

import org.jspecify.annotations.Nullable;

/**
 * Which steps a request for a benefit has and by which rules its deadlines are counted.
 *
 * @param ceilingUnits how many times the ceiling of the rule one request may ask for
 * @param ofLoanGroup it comes through a savings-and-credit group on a list 03/TD
 * @param overallRule period of the law over all steps of the commune; null when there is none
 */
public record ApplicationProcedure(
        boolean chairConfirms,
        boolean bodyDecides,
        boolean needsPosting,
        boolean asksAmount,
        int ceilingUnits,
        boolean ofLoanGroup,
        @Nullable String overallRule,
        String checkRule,
        String confirmRule,
        String outcomeRule) {}
