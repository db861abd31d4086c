package vn.giamngheo.benefit;

import java.util.List;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;

/**
 * The benefit whose name alone tells an illness that nobody may be told of (Nghị định
 * 20/2021/NĐ-CP, Điều 8).
 */
final class Confidential {

    static final String BENEFIT = "SA_HIV";

    private static final List<String> MAY_KNOW =
            List.of(Roles.POVERTY_OFFICER, Roles.HEALTH_STATION, Roles.COMMUNE_CHAIR);

    private Confidential() {}

    /** Being on a list of who waits or falls due would tell it to this person. */
    static boolean hiddenFrom(Actor actor) {
        return MAY_KNOW.stream().noneMatch(actor::hasRole);
    }
}
