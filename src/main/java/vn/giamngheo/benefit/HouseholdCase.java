package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household as its rights are found from: classes over time, facts, members.
 *
 * @param classes oldest first; of two on one day the first of {@link LivingClass} goes before
 * @param noLabourCapacity as the register has it
 * @param closedOn the day the household was closed; null while it is open
 */
public record HouseholdCase(
        UUID id,
        String communeKey,
        String villageKey,
        List<ClassPeriod> classes,
        boolean noLabourCapacity,
        @Nullable LocalDate closedOn,
        List<Fact> facts,
        List<PersonCase> members) {

    public HouseholdCase {
        classes = List.copyOf(classes);
        facts = List.copyOf(facts);
        members = List.copyOf(members);
    }
}
