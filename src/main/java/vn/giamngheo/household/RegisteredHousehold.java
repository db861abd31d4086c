package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household without names, as other modules count and judge it.
 *
 * @param closedOn null while the household is open
 * @param members everybody who lives or lived there
 */
public record RegisteredHousehold(
        UUID id,
        String communeKey,
        String villageKey,
        boolean noLabourCapacity,
        @Nullable LocalDate closedOn,
        List<Person> members) {

    public RegisteredHousehold {
        members = List.copyOf(members);
    }

    /**
     * @param leftOn the day the person left or died; null while a member
     */
    public record Person(
            UUID id,
            LocalDate birthDate,
            BirthPrecision birthPrecision,
            Sex sex,
            String ethnicGroup,
            @Nullable LocalDate leftOn) {}
}
