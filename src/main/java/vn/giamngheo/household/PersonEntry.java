package vn.giamngheo.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.VietnameseText;

/**
 * A person as the register writes people. The name is cleaned to NFC, spaces in the identity number
 * are dropped, an empty one becomes null, and of a birth known by its year only the first day is
 * kept.
 *
 * @param identityNumber 9 or 12 digits; null when unknown
 */
public record PersonEntry(
        String fullName,
        Relation relation,
        LocalDate birthDate,
        BirthPrecision birthPrecision,
        Sex sex,
        @Nullable String identityNumber) {

    /**
     * @throws IllegalArgumentException for an empty name, or a number of another length
     */
    public PersonEntry {
        fullName = VietnameseText.clean(fullName);
        if (fullName.isEmpty()) {
            throw new IllegalArgumentException("a person without a name");
        }
        if (birthPrecision == BirthPrecision.YEAR) {
            birthDate = birthDate.withDayOfYear(1);
        }
        identityNumber = digits(identityNumber);
    }

    private static @Nullable String digits(@Nullable String number) {
        var digits = number == null ? "" : number.replace(" ", "");
        if (!digits.matches("|[0-9]{9}|[0-9]{12}")) {
            throw new IllegalArgumentException("an identity number has 9 or 12 digits");
        }
        return digits.isEmpty() ? null : digits;
    }

    /** The birth as people write it: 24/05/1967, or 1967. */
    public String birthText() {
        return birthPrecision.text(birthDate);
    }

    /** The same name and birth, one of the births perhaps known by its year only. */
    boolean looksLike(PersonEntry other) {
        return PersonName.form(fullName).equals(PersonName.form(other.fullName))
                && birth().agreesWith(other.birth());
    }

    private Birth birth() {
        return new Birth(birthDate, birthPrecision);
    }
}
