package vn.giamngheo.security;

import java.util.List;
import java.util.Set;
import vn.giamngheo.shared.Roles;

/**
 * Which of the engine's web applications each role works in. Village heads and enumerators are
 * missing on purpose: their pages ask our services, which know their village.
 */
final class WebApplications {

    static final String TASKLIST = "tasklist";
    static final String COCKPIT = "cockpit";
    static final String ADMIN = "admin";
    static final String WELCOME = "welcome";

    static final List<String> TASKLIST_ROLES =
            List.of(
                    Roles.STEERING_COMMITTEE,
                    Roles.POVERTY_OFFICER,
                    Roles.FINANCE_OFFICER,
                    Roles.AGRICULTURE_OFFICER,
                    Roles.HEALTH_STATION,
                    Roles.SCHOOL,
                    Roles.JUSTICE_OFFICER,
                    Roles.CULTURE_OFFICER,
                    Roles.OFFICE_OFFICER,
                    Roles.RADIO_STATION,
                    Roles.FATHERLAND_FRONT,
                    Roles.COMMUNE_CHAIR,
                    Roles.OPINION_AUTHORITY);

    static final List<String> COCKPIT_ROLES = List.of(Roles.SUPERVISOR, Roles.ADMINISTRATOR);

    static final List<String> ADMIN_ROLES = List.of(Roles.ADMINISTRATOR);

    private WebApplications() {}

    /** Every role that may open at least one of them. */
    static List<String> roles() {
        return java.util.stream.Stream.concat(TASKLIST_ROLES.stream(), COCKPIT_ROLES.stream())
                .toList();
    }

    /** The applications of a role; none for a role of a village. */
    static Set<String> of(String role) {
        if (TASKLIST_ROLES.contains(role)) {
            return Set.of(TASKLIST, WELCOME);
        }
        if (ADMIN_ROLES.contains(role)) {
            return Set.of(COCKPIT, ADMIN, WELCOME);
        }
        return COCKPIT_ROLES.contains(role) ? Set.of(COCKPIT, WELCOME) : Set.of();
    }
}
