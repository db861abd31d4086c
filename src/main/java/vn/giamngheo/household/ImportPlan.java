package vn.giamngheo.household;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.territory.NewVillage;

/**
 * What a list would do to the register: everything to be written, and what becomes of every row.
 *
 * @param newVillages to be founded first; households name them by a makeshift key
 */
record ImportPlan(
        ImportCounts counts,
        List<NewVillage> newVillages,
        List<HouseholdWrite> households,
        List<RowOutcome> outcomes,
        List<Refusal> refusals,
        List<MissingMember> missing) {

    int newHouseholds() {
        return (int) households.stream().filter(HouseholdWrite::isNew).count();
    }

    /**
     * A household to be inserted or changed.
     *
     * @param category to be imported, null when there is none or it is known already
     * @param members those to be inserted or changed
     */
    record HouseholdWrite(
            UUID id,
            boolean isNew,
            boolean factsChanged,
            String code,
            String villageKey,
            String address,
            HouseholdFlags flags,
            Set<Integer> causes,
            String note,
            @Nullable ImportedCategory category,
            List<MemberWrite> members) {}

    /** A member to be inserted or changed. */
    record MemberWrite(boolean isNew, Register.Person person) {}
}
