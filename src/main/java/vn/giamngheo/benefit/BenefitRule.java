package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The row of the catalogue that holds on a day.
 *
 * @param validTo last day; null while no end is known
 * @param mark VERIFIED, PARTIAL, FROM_MEMORY or UNKNOWN
 * @param needsNumber number the commune has to enter before money can be counted; null for none
 */
public record BenefitRule(
        String id,
        String benefitCode,
        String conditionText,
        String amountText,
        String decidedBy,
        String legalBasis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String mark,
        @Nullable String needsNumber) {}
