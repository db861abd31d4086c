package vn.giamngheo.household;

/** A member of the register whom the list does not name; stays as it is (vắng trong tệp). */
public record MissingMember(
        String householdCode, String fullName, Relation relation, String birthText) {}
