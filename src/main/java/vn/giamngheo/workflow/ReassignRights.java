package vn.giamngheo.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/**
 * Whose tasks a person may put into other hands: the steering committee the survey, the meetings
 * and the complaints, the chair those of the commune's officials. An administrator may with what is
 * stuck, and sees no household.
 */
final class ReassignRights {

    private static final Set<String> OF_THE_REVIEW =
            Set.of(Roles.ENUMERATOR, Roles.VILLAGE_HEAD, Roles.STEERING_COMMITTEE);

    private static final Set<String> OF_THE_OFFICE =
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
                    Roles.RADIO_STATION,
                    Roles.FATHERLAND_FRONT,
                    Roles.COMMUNE_CHAIR);

    private ReassignRights() {}

    /** Roles whose tasks the person may reassign; none for most. */
    static Set<String> roles(Actor actor) {
        return Stream.concat(
                        actor.hasRole(Roles.STEERING_COMMITTEE)
                                ? OF_THE_REVIEW.stream()
                                : Stream.empty(),
                        actor.hasRole(Roles.COMMUNE_CHAIR)
                                ? OF_THE_OFFICE.stream()
                                : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A person who is named for a survey was named by the steering committee. */
    static boolean covers(Actor actor, TaskRow task) {
        if (!actor.worksFor(task.communeKey())) {
            return false;
        }
        var roles = roles(actor);
        return task.isNamed()
                ? roles.contains(Roles.ENUMERATOR)
                : task.roles().stream().anyMatch(roles::contains);
    }

    /**
     * @throws BusinessException FORBIDDEN
     */
    static void requireAny(Actor actor) {
        if (roles(actor).isEmpty()) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Phân công lại là việc của Ban Chỉ đạo rà soát cấp xã và Chủ tịch UBND xã.");
        }
    }
}
