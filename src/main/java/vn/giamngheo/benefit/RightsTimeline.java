package vn.giamngheo.benefit;

import java.time.LocalDate;

/**
 * Finds the rights of a household over time from its facts; the same facts give the same rights.
 */
interface RightsTimeline {

    /**
     * @param from first day looked at; rights that hold then begin on it
     * @param horizon changes of age after this day are not looked for
     * @throws vn.giamngheo.shared.BusinessException NO_RULE when a table has no answer,
     *     RULE_EXPIRED when a rule or rate that is needed holds on no row: never a grant by default
     */
    LawfulRights of(HouseholdCase household, LocalDate from, LocalDate horizon);
}
