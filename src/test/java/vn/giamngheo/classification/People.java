package vn.giamngheo.classification;

import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/** Who acts in the tests of the law's data, and what comes of it. */
final class People {

    static final Actor ADMINISTRATOR = actor("quantri", Roles.ADMINISTRATOR);
    static final Actor SECOND_ADMINISTRATOR = actor("quantri2", Roles.ADMINISTRATOR);
    static final Actor OFFICER = actor("ldtbxh", Roles.POVERTY_OFFICER);
    static final Actor CHAIR = actor("chutich", Roles.COMMUNE_CHAIR);

    private People() {}

    static Actor actor(String username, String role) {
        return new Actor(username, "Tạ Duy Tín", "", Set.of(role), Set.of());
    }

    /** "done", or the code of the refusal. */
    static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (BusinessException refusal) {
            return refusal.code();
        }
    }

    /** The sentence of the refusal; empty when there is none. */
    static String sentence(Runnable act) {
        try {
            act.run();
            return "";
        } catch (BusinessException refusal) {
            return refusal.getMessage();
        }
    }
}
