package vn.giamngheo.benefit;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.Roles;

/**
 * Who enters into the catalogue and who confirms what another entered; everybody signed in reads
 * it. What holds for a commune alone is entered and confirmed there.
 */
final class CatalogueAccess {

    private static final Set<String> ENTER = Set.of(Roles.ADMINISTRATOR, Roles.POVERTY_OFFICER);
    private static final Set<String> CONFIRM =
            Set.of(Roles.ADMINISTRATOR, Roles.POVERTY_OFFICER, Roles.COMMUNE_CHAIR);
    private static final Set<String> OF_A_COMMUNE =
            Set.of(Roles.POVERTY_OFFICER, Roles.COMMUNE_CHAIR);

    private CatalogueAccess() {}

    /**
     * @param communeKey null for what holds in the whole country
     */
    static boolean mayEnter(Actor actor, @Nullable String communeKey) {
        return communeKey == null
                ? has(actor, ENTER)
                : actor.hasRole(Roles.POVERTY_OFFICER) && actor.worksFor(communeKey);
    }

    /**
     * @param communeKey null for what holds in the whole country
     */
    static boolean mayConfirm(Actor actor, @Nullable String communeKey) {
        return communeKey == null
                ? has(actor, CONFIRM)
                : has(actor, OF_A_COMMUNE) && actor.worksFor(communeKey);
    }

    static void requireEnter(Actor actor, @Nullable String communeKey) {
        require(
                mayEnter(actor, communeKey),
                communeKey == null
                        ? "Chỉ quản trị viên hoặc công chức làm công tác giảm nghèo được nhập, sửa"
                                + " danh mục chính sách."
                        : "Chỉ công chức làm công tác giảm nghèo của xã được nhập số liệu của xã.");
    }

    static void requireConfirm(Actor actor, @Nullable String communeKey) {
        require(
                mayConfirm(actor, communeKey),
                communeKey == null
                        ? "Chỉ quản trị viên, công chức làm công tác giảm nghèo hoặc Chủ tịch UBND"
                                + " xã được xác nhận hay trả lại."
                        : "Chỉ công chức làm công tác giảm nghèo hoặc Chủ tịch UBND của xã được xác"
                                + " nhận hay trả lại số liệu của xã.");
    }

    /** Numbers of a commune are shown to those who work for it. */
    static void requireSee(Actor actor, @Nullable String communeKey) {
        require(
                communeKey == null || actor.worksFor(communeKey),
                "Số liệu này của xã khác nên bạn không xem được.");
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
