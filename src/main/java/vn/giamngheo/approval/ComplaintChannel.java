package vn.giamngheo.approval;

import java.util.Optional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;

/** Where a complaint was taken; follows from the post of the person who takes it. */
public enum ComplaintChannel {
    VILLAGE("Tại thôn"),
    DESK("Tại trụ sở UBND xã"),
    FATHERLAND_FRONT("Qua Mặt trận Tổ quốc xã");

    private final String label;

    ComplaintChannel(String label) {
        this.label = label;
    }

    /** Vietnamese words for people. */
    public String label() {
        return label;
    }

    /** Empty for somebody who takes no complaints about lists of the village. */
    static Optional<ComplaintChannel> of(Actor actor, String villageKey) {
        if (actor.hasRole(Roles.ofVillage(Roles.VILLAGE_HEAD, villageKey))) {
            return Optional.of(VILLAGE);
        }
        if (actor.hasRole(Roles.POVERTY_OFFICER) || actor.hasRole(Roles.STEERING_COMMITTEE)) {
            return Optional.of(DESK);
        }
        return actor.hasRole(Roles.FATHERLAND_FRONT)
                ? Optional.of(FATHERLAND_FRONT)
                : Optional.empty();
    }
}
