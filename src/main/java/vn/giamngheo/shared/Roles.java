package vn.giamngheo.shared;

import java.util.List;

/** The roles of a commune's year; each is an engine group id (see docs/architecture.md). */
public final class Roles {

    public static final String VILLAGE_HEAD = "village-head";
    public static final String ENUMERATOR = "enumerator";
    public static final String STEERING_COMMITTEE = "steering-committee";
    public static final String POVERTY_OFFICER = "poverty-officer";
    public static final String FINANCE_OFFICER = "finance-officer";
    public static final String AGRICULTURE_OFFICER = "agriculture-officer";
    public static final String HEALTH_STATION = "health-station";
    public static final String SCHOOL = "school";
    public static final String JUSTICE_OFFICER = "justice-officer";
    public static final String CULTURE_OFFICER = "culture-officer";
    public static final String OFFICE_OFFICER = "office-officer";
    public static final String RADIO_STATION = "radio-station";
    public static final String FATHERLAND_FRONT = "fatherland-front";
    public static final String COMMUNE_CHAIR = "commune-chair";
    public static final String OPINION_AUTHORITY = "opinion-authority";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMINISTRATOR = "administrator";

    /** Roles held for one village; their group id is {@code role.villageKey}. */
    public static final List<String> OF_A_VILLAGE = List.of(VILLAGE_HEAD, ENUMERATOR);

    /** Every role there is. */
    public static final List<String> ALL =
            List.of(
                    COMMUNE_CHAIR,
                    POVERTY_OFFICER,
                    STEERING_COMMITTEE,
                    FINANCE_OFFICER,
                    AGRICULTURE_OFFICER,
                    HEALTH_STATION,
                    SCHOOL,
                    JUSTICE_OFFICER,
                    CULTURE_OFFICER,
                    OFFICE_OFFICER,
                    RADIO_STATION,
                    FATHERLAND_FRONT,
                    VILLAGE_HEAD,
                    ENUMERATOR,
                    OPINION_AUTHORITY,
                    SUPERVISOR,
                    ADMINISTRATOR);

    private Roles() {}

    public static String ofVillage(String role, String villageKey) {
        return role + "." + villageKey;
    }
}
