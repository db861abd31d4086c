package vn.giamngheo.household.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;

/** Shows a person's identity number to officials of the commune, to others its last digits. */
final class IdentityNumbers {

    private static final Set<String> WHO_SEES =
            Set.of(
                    Roles.STEERING_COMMITTEE,
                    Roles.POVERTY_OFFICER,
                    Roles.FINANCE_OFFICER,
                    Roles.AGRICULTURE_OFFICER,
                    Roles.HEALTH_STATION,
                    Roles.SCHOOL,
                    Roles.JUSTICE_OFFICER,
                    Roles.CULTURE_OFFICER,
                    Roles.OFFICE_OFFICER,
                    Roles.COMMUNE_CHAIR);

    private static final int SHOWN = 3;

    private IdentityNumbers() {}

    static String shownTo(Actor actor, @Nullable String number) {
        if (number == null) {
            return "";
        }
        return actor.groups().stream().anyMatch(WHO_SEES::contains)
                ? number
                : "•".repeat(number.length() - SHOWN) + number.substring(number.length() - SHOWN);
    }
}
