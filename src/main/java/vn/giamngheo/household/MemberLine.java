package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One member as a list names them, every cell read.
 *
 * @param identityNumber null when the list has none
 * @param ethnicGroup empty when the list has none
 */
record MemberLine(
        HouseholdRow row,
        String fullName,
        Relation relation,
        Birth birth,
        Sex sex,
        @Nullable String identityNumber,
        String ethnicGroup) {

    /** Null when a cell was refused; the complaint is made. */
    static @Nullable MemberLine read(HouseholdRow row, LocalDate today, Complaints complaints) {
        var cells = new CellValues(row, today, complaints);
        var fullName = cells.required(HouseholdColumn.FULL_NAME, 100);
        var relation = cells.relation();
        var birth = cells.birth();
        var sex = cells.sex();
        var identityNumber = cells.identityNumber();
        var ethnicGroup = cells.text(HouseholdColumn.ETHNIC_GROUP, 50);
        return fullName == null || relation == null || birth == null || sex == null
                ? null
                : new MemberLine(row, fullName, relation, birth, sex, identityNumber, ethnicGroup);
    }

    boolean isHead() {
        return relation == Relation.HEAD;
    }

    boolean namedLike(String otherName) {
        return PersonName.form(fullName).equals(PersonName.form(otherName));
    }

    /** The same name and birth, and nothing that tells two people apart. */
    boolean sameAs(MemberLine other) {
        return birth.equals(other.birth)
                && namedLike(other.fullName)
                && (identityNumber == null
                        || other.identityNumber == null
                        || Objects.equals(identityNumber, other.identityNumber));
    }
}
