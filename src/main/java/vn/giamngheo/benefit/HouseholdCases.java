package vn.giamngheo.benefit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Gathers what rights hang on from the register, the decisions and the facts. */
interface HouseholdCases {

    /**
     * @return by household id; a household that does not exist is not in it
     */
    Map<UUID, HouseholdCase> load(Collection<UUID> ids);
}
