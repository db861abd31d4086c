package vn.giamngheo.workflow;

import java.util.Map;
import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/**
 * What somebody who watches the processes may see: a supervisor (giám sát) the own communes with
 * the names behind the ids, an administrator every commune without a name of a household.
 *
 * @param everywhere every commune, in numbers
 */
record Watch(boolean everywhere, Set<String> communes) {

    /**
     * @throws BusinessException FORBIDDEN for every other role
     */
    static Watch of(Actor actor) {
        if (actor.hasRole(Roles.ADMINISTRATOR)) {
            return new Watch(true, Set.of());
        }
        if (actor.hasRole(Roles.SUPERVISOR) && !actor.communes().isEmpty()) {
            return new Watch(false, actor.communes());
        }
        throw new BusinessException(
                "FORBIDDEN", "Chỉ người giám sát của xã và quản trị viên xem được trang này.");
    }

    boolean seesNames() {
        return !everywhere;
    }

    boolean covers(String communeKey) {
        return everywhere || communes.contains(communeKey);
    }

    /** A condition for a query, to be used together with {@link #parameters()}. */
    String condition(String communeColumn) {
        return everywhere ? "true" : communeColumn + " = ANY(:watched)";
    }

    Map<String, Object> parameters() {
        return Map.of("watched", communes.toArray(String[]::new));
    }
}
