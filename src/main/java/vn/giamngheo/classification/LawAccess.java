package vn.giamngheo.classification;

import java.util.Set;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/**
 * Who reads the law's data, who enters it, and who confirms what another entered (<i>hai người</i>:
 * the one who entered never confirms).
 */
final class LawAccess {

    private static final Set<String> READERS =
            Set.of(
                    Roles.ADMINISTRATOR,
                    Roles.POVERTY_OFFICER,
                    Roles.STEERING_COMMITTEE,
                    Roles.COMMUNE_CHAIR,
                    Roles.SUPERVISOR);
    private static final Set<String> CONFIRMERS =
            Set.of(Roles.ADMINISTRATOR, Roles.POVERTY_OFFICER, Roles.COMMUNE_CHAIR);

    private LawAccess() {}

    static void requireReader(Actor actor) {
        require(
                has(actor, READERS),
                "Chuẩn nghèo, bảng điểm chỉ mở cho quản trị viên, công chức làm công tác giảm"
                        + " nghèo, Ban Chỉ đạo rà soát, Chủ tịch UBND xã và người giám sát.");
    }

    static void requireAdministrator(Actor actor) {
        require(
                mayEnter(actor),
                "Chỉ quản trị viên được nhập, sửa và gửi xác nhận chuẩn nghèo, bảng điểm, danh"
                        + " mục.");
    }

    static void requireConfirmer(Actor actor) {
        require(
                mayConfirm(actor),
                "Chỉ quản trị viên, công chức làm công tác giảm nghèo hoặc Chủ tịch UBND xã được"
                        + " xác nhận hay trả lại.");
    }

    static boolean mayEnter(Actor actor) {
        return actor.hasRole(Roles.ADMINISTRATOR);
    }

    static boolean mayConfirm(Actor actor) {
        return has(actor, CONFIRMERS);
    }

    private static boolean has(Actor actor, Set<String> roles) {
        return roles.stream().anyMatch(actor::hasRole);
    }

    private static void require(boolean allowed, String sentence) {
        if (!allowed) {
            throw new BusinessException("FORBIDDEN", sentence);
        }
    }
}
