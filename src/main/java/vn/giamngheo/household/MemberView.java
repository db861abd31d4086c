package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member who lives in the household. */
public record MemberView(
        UUID id,
        String fullName,
        Relation relation,
        LocalDate birthDate,
        BirthPrecision birthPrecision,
        Sex sex,
        @Nullable String identityNumber,
        @Nullable LocalDate identityIssuedOn,
        String ethnicGroup) {

    public String birthText() {
        return birthPrecision.text(birthDate);
    }

    PersonEntry person() {
        return new PersonEntry(fullName, relation, birthDate, birthPrecision, sex, identityNumber);
    }
}
