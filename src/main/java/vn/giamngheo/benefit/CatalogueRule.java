package vn.giamngheo.benefit;

import org.jspecify.annotations.Nullable;

/**
 * A rule that holds, with how its money and its time are counted.
 *
 * @param money null where nothing is counted
 */
record CatalogueRule(BenefitRule rule, @Nullable RuleMoney money, BenefitDeadline deadline) {}
