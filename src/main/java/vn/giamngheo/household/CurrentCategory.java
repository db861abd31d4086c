package vn.giamngheo.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.PovertyCategory;

/**
 * The class a household holds on a day and the decision it comes from.
 *
 * @param validTo last day, null while it is open
 */
public record CurrentCategory(
        PovertyCategory category,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String decisionNumber,
        LocalDate decidedOn) {}
