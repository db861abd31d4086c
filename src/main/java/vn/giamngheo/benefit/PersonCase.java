package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.household.Sex;

/**
 * A member of a household with everything rights hang on.
 *
 * @param birthDate 1 January where only the year is known
 * @param ethnicGroup as the register has it; empty when not known
 * @param leftOn the day the person left or died; null while a member
 */
public record PersonCase(
        UUID id,
        LocalDate birthDate,
        boolean yearOnly,
        Sex sex,
        String ethnicGroup,
        @Nullable LocalDate leftOn,
        List<Fact> facts) {

    public PersonCase {
        facts = List.copyOf(facts);
    }
}
