package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens the lists that officials issue from. */
interface IssuanceLists {

    /**
     * Opens one list for the rights and starts its process; asked twice with the same run, benefit
     * and first day it opens nothing more. Rights that already have a line in the period are left
     * out; without any left no list is opened.
     *
     * @param periodTo null for what is issued once
     * @param periodName "năm 2024", "quý I năm 2024"
     */
    void open(
            String communeKey,
            String benefitCode,
            UUID runId,
            @Nullable UUID decisionId,
            LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            String periodName,
            Collection<UUID> entitlementIds);

    /**
     * Lines of rights that have ended or were cancelled: a line that is still open is ended, one
     * that was issued stays as it is and goes on the list of decreases.
     */
    void ended(Collection<UUID> entitlementIds);
}
