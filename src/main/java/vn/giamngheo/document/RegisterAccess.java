package vn.giamngheo.document;

import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/** Registers of numbers are the affair of administrators alone. */
final class RegisterAccess {

    private RegisterAccess() {}

    static void check(Actor actor) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException(
                    "FORBIDDEN", "Chỉ quản trị viên được xem và chuyển sổ văn bản.");
        }
    }
}
