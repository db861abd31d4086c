package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The confirmed catalogue of benefits, as rules and pages ask it; read from memory. */
interface Catalogue {

    /** In the order of the responsibility matrix. */
    List<Benefit> benefits();

    /**
     * @throws IllegalArgumentException for a code that is none
     */
    Benefit benefit(String code);

    /** The confirmed rule that holds on the day; empty when none does. */
    Optional<BenefitRule> ruleOn(String benefitCode, LocalDate day);

    /** All confirmed rules of a benefit with a first day, oldest first. */
    List<BenefitRule> rulesOf(String benefitCode);
}
