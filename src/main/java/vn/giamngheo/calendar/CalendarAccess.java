package vn.giamngheo.calendar;

import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/** Who keeps the calendar and the periods. */
final class CalendarAccess {

    private CalendarAccess() {}

    /**
     * @throws BusinessException FORBIDDEN
     */
    static void requireAdministrator(Actor actor) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException(
                    "FORBIDDEN", "Chỉ quản trị viên được sửa lịch làm việc và thời hạn.");
        }
    }
}
