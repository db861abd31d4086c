package vn.giamngheo.document;

import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/**
 * Who may word the templates: an administrator for every commune, a poverty officer for their own.
 */
final class TemplateAccess {

    private TemplateAccess() {}

    /**
     * @param communeKey null: the wording for every commune
     * @throws BusinessException FORBIDDEN
     */
    static void check(Actor actor, @Nullable String communeKey) {
        if (actor.hasRole(Roles.ADMINISTRATOR)) {
            return;
        }
        if (!actor.hasRole(Roles.POVERTY_OFFICER)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Chỉ quản trị viên và công chức làm công tác giảm nghèo được sửa mẫu văn bản.");
        }
        if (communeKey == null || !actor.worksFor(communeKey)) {
            throw new BusinessException(
                    "FORBIDDEN", "Bạn chỉ sửa được mẫu văn bản của xã mình phụ trách.");
        }
    }
}
