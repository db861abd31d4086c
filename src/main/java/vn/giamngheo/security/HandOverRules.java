package vn.giamngheo.security;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.Roles;

/** Whether one person may take over all posts of another from a day. */
@Component
class HandOverRules {

    private final PostRules rules;

    HandOverRules(PostRules rules) {
        this.rules = rules;
    }

    void check(
            Actor actor,
            Account leaving,
            List<RoleAssignment> held,
            Account coming,
            LocalDate from,
            InputErrors errors) {
        errors.addIf(held.isEmpty(), "from", "Từ ngày này không còn vai trò nào để bàn giao.");
        errors.addIf(
                held.stream().anyMatch(post -> !post.validFrom().isBefore(from)),
                "from",
                "Có vai trò bắt đầu từ ngày này hoặc sau đó. Chọn ngày muộn hơn ngày bắt đầu.");
        errors.addIf(
                actor.username().equals(leaving.username())
                        && held.stream().anyMatch(post -> post.role().equals(Roles.ADMINISTRATOR)),
                "to",
                "Bạn không tự bàn giao quyền quản trị được. Nhờ quản trị viên khác.");
        for (var post : held) {
            if (!holdsAlready(coming, post, from)) {
                var problems = new InputErrors();
                rules.check(
                        new KeepAccounts.NewPost(
                                post.role(), post.communeKey(), post.villageKey(), from),
                        coming.roles(),
                        problems);
                problems.all().values().forEach(sentence -> errors.add("to", sentence));
            }
        }
    }

    static boolean holdsAlready(Account account, RoleAssignment post, LocalDate from) {
        return account.roles().stream()
                .anyMatch(
                        each ->
                                each.reaches(from)
                                        && each.isSamePost(
                                                post.role(), post.communeKey(), post.villageKey()));
    }
}
