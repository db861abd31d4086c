package vn.giamngheo.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.Territory;

/** Which post may be given to whom: a role that exists, in a place that exists, not held twice. */
@Component
class PostRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Territory territory;

    PostRules(Territory territory) {
        this.territory = territory;
    }

    void check(KeepAccounts.NewPost post, List<RoleAssignment> held, InputErrors errors) {
        var role = post.role();
        var from = post.from();
        var known = role != null && Roles.ALL.contains(role);
        errors.addIf(!known, "role", "Chọn vai trò.");
        if (known) {
            checkPlace(role, post, errors);
        }
        errors.addIf(
                from == null || from.isBefore(EARLIEST),
                "from",
                "Nhập ngày bắt đầu giữ vai trò, ví dụ 05/10/2026.");
        if (known && from != null) {
            checkAgainst(held, role, post, from, errors);
        }
    }

    private void checkPlace(String role, KeepAccounts.NewPost post, InputErrors errors) {
        if (role.equals(Roles.ADMINISTRATOR)) {
            return;
        }
        var commune = post.communeKey();
        if (commune == null || !isCommune(commune)) {
            errors.add("communeKey", "Tìm xã theo tên rồi chọn trong danh sách.");
            return;
        }
        if (Roles.OF_A_VILLAGE.contains(role)) {
            var villages = territory.villages(commune);
            errors.addIf(
                    villages.isEmpty(),
                    "villageKey",
                    "Xã này chưa có danh sách thôn. Cán bộ xã nhập danh sách hộ trước, khi đó thôn"
                            + " được lập.");
            errors.addIf(
                    villages.stream().noneMatch(each -> each.key().equals(post.villageKey())),
                    "villageKey",
                    "Chọn thôn của xã này.");
        }
    }

    private static void checkAgainst(
            List<RoleAssignment> held,
            String role,
            KeepAccounts.NewPost post,
            LocalDate from,
            InputErrors errors) {
        var present = held.stream().filter(each -> each.reaches(from)).toList();
        errors.addIf(
                present.stream()
                        .anyMatch(each -> each.isSamePost(role, communeOf(post), villageOf(post))),
                "role",
                "Người này đang giữ đúng vai trò này ở nơi này.");
        errors.addIf(
                present.stream()
                        .anyMatch(
                                each ->
                                        each.role().equals(Roles.ADMINISTRATOR)
                                                != role.equals(Roles.ADMINISTRATOR)),
                "role",
                "Quản trị viên dùng tài khoản riêng, không giữ vai trò khác. Mở tài khoản khác cho"
                        + " vai trò này.");
    }

    /** The post as it is stored; only after a check that found nothing. */
    OpenAccount.Post accepted(KeepAccounts.NewPost post) {
        return new OpenAccount.Post(
                Objects.requireNonNull(post.role()),
                communeOf(post),
                villageOf(post),
                Objects.requireNonNull(post.from()));
    }

    private static @Nullable String communeOf(KeepAccounts.NewPost post) {
        return Roles.ADMINISTRATOR.equals(post.role()) ? null : post.communeKey();
    }

    private static @Nullable String villageOf(KeepAccounts.NewPost post) {
        var role = post.role();
        return role != null && Roles.OF_A_VILLAGE.contains(role) ? post.villageKey() : null;
    }

    private boolean isCommune(String key) {
        try {
            territory.commune(key);
            return true;
        } catch (BusinessException unknown) {
            return false;
        }
    }
}
