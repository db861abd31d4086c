package vn.giamngheo.security;

import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/** Accounts are the affair of administrators alone, whichever way the request came. */
final class AdministratorsOnly {

    private AdministratorsOnly() {}

    static void check(Actor actor) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException("FORBIDDEN", "Chỉ quản trị viên được làm với tài khoản.");
        }
    }

    static BusinessException noAccount() {
        return new BusinessException("NOT_FOUND", "Không có tài khoản này. Tìm lại theo họ tên.");
    }
}
