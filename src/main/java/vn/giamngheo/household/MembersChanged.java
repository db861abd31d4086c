package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The register was changed for these households: who lives there, or what is known of them. Told in
 * the transaction of the change; carries ids only.
 *
 * @param since first day on which something is different
 */
public record MembersChanged(String communeKey, Set<UUID> householdIds, LocalDate since) {

    public MembersChanged {
        householdIds = Set.copyOf(householdIds);
    }
}
