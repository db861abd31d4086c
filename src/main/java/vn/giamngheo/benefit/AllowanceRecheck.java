package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Has a monthly allowance looked at again whose household has left the list it hangs on; the
 * allowance is not ended by anybody but the body that decided it.
 */
interface AllowanceRecheck {

    /**
     * Opens the task of looking again. Asked twice while one is open it opens nothing more; an
     * allowance that was only offered and is paid to nobody needs no second look.
     *
     * @param entitlementId a right to a benefit of {@code SOCIAL_ASSISTANCE}
     * @param classLeftOn first day the household no longer has the class
     */
    void recheck(UUID entitlementId, LocalDate classLeftOn);
}
