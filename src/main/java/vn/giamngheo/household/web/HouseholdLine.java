package vn.giamngheo.household.web;

import java.util.UUID;
import vn.giamngheo.household.HouseholdSummary;

/**
 * A household as a list shows it.
 *
 * @param category words of the class held today
 */
public record HouseholdLine(
        UUID id,
        String title,
        String code,
        String birth,
        String address,
        int members,
        String identityNumber,
        String category) {

    static HouseholdLine of(HouseholdSummary household, String identityNumber, String category) {
        return new HouseholdLine(
                household.id(),
                household.title(),
                household.code(),
                household.headBirthPrecision().text(household.headBirthDate()),
                household.address(),
                household.memberCount(),
                identityNumber,
                category);
    }
}
