package vn.giamngheo.approval;

import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/** Only the authority above, and only of this commune, speaks about its dossier. */
final class AuthorityRole {

    private AuthorityRole() {}

    static boolean holds(Dossier dossier, Actor actor) {
        return actor.hasRole(Roles.OPINION_AUTHORITY) && actor.worksFor(dossier.communeKey());
    }

    /**
     * @throws BusinessException FORBIDDEN
     */
    static void require(Dossier dossier, Actor actor) {
        if (!holds(dossier, actor)) {
            throw new BusinessException(
                    "FORBIDDEN", "Chỉ cơ quan cấp trên được giao mới cho ý kiến về hồ sơ này.");
        }
    }
}
