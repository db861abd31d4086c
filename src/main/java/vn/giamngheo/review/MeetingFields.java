package vn.giamngheo.review;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names of the fields of a meeting, as the page sends them and as they are kept. */
public final class MeetingFields {

    public static final String PLANNED_ON = "plannedOn";
    public static final String PLANNED_AT = "plannedAt";
    public static final String HELD_ON = "heldOn";
    public static final String STARTED_AT = "startedAt";
    public static final String ENDED_AT = "endedAt";
    public static final String PLACE = "place";
    public static final String CHAIR = "chairName";
    public static final String SECRETARY = "secretaryName";

    /** Account of the enumerator who may write beside the head. */
    public static final String SECRETARY_ACCOUNT = "secretaryAccount";

    public static final String HOUSEHOLDS_PRESENT = "householdsPresent";

    /** Who signs for the households. */
    public static final String SIGNERS = "signers";

    public static final String OTHER_OPINIONS = "otherOpinions";

    private static final Set<String> OF_THE_MEETING =
            Set.of(
                    PLANNED_ON,
                    PLANNED_AT,
                    HELD_ON,
                    STARTED_AT,
                    ENDED_AT,
                    PLACE,
                    CHAIR,
                    SECRETARY,
                    SECRETARY_ACCOUNT,
                    HOUSEHOLDS_PRESENT,
                    SIGNERS,
                    OTHER_OPINIONS);

    private static final Pattern OF_A_HOUSEHOLD =
            Pattern.compile("(present|agreeing|note)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private MeetingFields() {}

    public static boolean known(String field) {
        return OF_THE_MEETING.contains(field) || OF_A_HOUSEHOLD.matcher(field).matches();
    }

    public static String present(UUID reviewId) {
        return "present-" + reviewId;
    }

    public static String agreeing(UUID reviewId) {
        return "agreeing-" + reviewId;
    }

    public static String note(UUID reviewId) {
        return "note-" + reviewId;
    }
}
