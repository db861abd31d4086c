package vn.giamngheo.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.workflow.StuckTasks.Stuck;
import vn.giamngheo.workflow.StuckTasks.Why;

/** What is stuck, as the administrator sees it: kind, commune, village and count, no household. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class StuckList {

    private final StuckTasks stuckTasks;
    private final OpenTasks openTasks;
    private final Replacements replacements;
    private final PostHolders posts;
    private final Territory territory;

    StuckList(
            StuckTasks stuckTasks,
            OpenTasks openTasks,
            Replacements replacements,
            PostHolders posts,
            Territory territory) {
        this.stuckTasks = stuckTasks;
        this.openTasks = openTasks;
        this.replacements = replacements;
        this.posts = posts;
        this.territory = territory;
    }

    /**
     * @throws BusinessException FORBIDDEN for anybody but an administrator
     */
    public List<Line> of(Actor actor) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            throw new BusinessException("FORBIDDEN", "Chỉ quản trị viên xem việc kẹt.");
        }
        Map<Object, List<Stuck>> same = new LinkedHashMap<>();
        for (var stuck : stuckTasks.all()) {
            same.computeIfAbsent(
                            new Same(
                                    stuck.why(),
                                    stuck.name(),
                                    stuck.communeKey(),
                                    stuck.villageKey(),
                                    stuck.assignee()),
                            key -> new ArrayList<>())
                    .add(stuck);
        }
        var villages =
                territory.villagesByKey(
                        same.values().stream()
                                .map(each -> each.get(0).villageKey())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return same.values().stream()
                .map(
                        each -> {
                            var village = villages.get(each.get(0).villageKey());
                            return line(each, village == null ? "" : village.name());
                        })
                .sorted(Comparator.comparing(Line::since).thenComparing(Line::commune))
                .toList();
    }

    private Line line(List<Stuck> same, String village) {
        var first = same.get(0);
        var choices =
                same.stream()
                        .filter(each -> each.taskId() != null)
                        .map(
                                each ->
                                        each.taskId()
                                                + ":"
                                                + (each.assignee() == null ? "" : each.assignee()))
                        .toList();
        return new Line(
                first.why(),
                first.name(),
                communeName(first.communeKey()),
                village,
                first.person(),
                same.stream().map(Stuck::since).min(LocalDate::compareTo).orElseThrow(),
                same.size(),
                choices,
                first.assignee() != null && !first.roles().isEmpty(),
                people(same));
    }

    private String communeName(String key) {
        return key.isEmpty() ? "" : territory.commune(key).fullName();
    }

    /** Who may do every one of them; account to name. */
    private Map<String, String> people(List<Stuck> same) {
        var tasks =
                openTasks.withIds(
                        same.stream().map(Stuck::taskId).filter(Objects::nonNull).toList());
        if (tasks.isEmpty()) {
            return Map.of();
        }
        var holders = posts.inCommunes(List.of(tasks.get(0).communeKey()));
        Set<String> all = null;
        for (var task : tasks) {
            var these = replacements.of(task, holders);
            if (all == null) {
                all = new TreeSet<>(these);
            } else {
                all.retainAll(these);
            }
        }
        Map<String, String> people = new LinkedHashMap<>();
        for (var holder : holders) {
            if (all.contains(holder.username())) {
                people.putIfAbsent(
                        holder.username(),
                        holder.place().isEmpty()
                                ? holder.fullName()
                                : holder.fullName() + " - " + holder.place());
            }
        }
        return people;
    }

    private record Same(
            Why why,
            String name,
            String communeKey,
            @Nullable String villageKey,
            @Nullable String assignee) {}

    /**
     * Tasks of one kind that are stuck in one place for one reason.
     *
     * @param person who has them; null for a group's or a machine step
     * @param choices what the page sends back to have them reassigned; empty for a machine step
     * @param hasGroup they can go back to their group
     * @param people who may be given all of them
     */
    public record Line(
            Why why,
            String name,
            String commune,
            String village,
            @Nullable String person,
            LocalDate since,
            int count,
            List<String> choices,
            boolean hasGroup,
            Map<String, String> people) {

        public String reason() {
            return switch (why) {
                case CLOSED_ACCOUNT -> "Tài khoản %s đã đóng.".formatted(person);
                case NO_LONGER_IN_OFFICE ->
                        "%s không còn giữ vai trò của việc này.".formatted(person);
                case AWAY -> "%s đang vắng mặt.".formatted(person);
                case NOBODY_IN_OFFICE -> "Không có ai đang giữ vai trò này ở đây.";
                case EVERYBODY_AWAY -> "Người giữ vai trò này vắng mặt, chưa có người làm thay.";
                case STEP_FAILED -> "Bước máy gặp lỗi hơn một ngày.";
            };
        }

        public String advice() {
            return switch (why) {
                case CLOSED_ACCOUNT, NO_LONGER_IN_OFFICE, AWAY ->
                        hasGroup
                                ? "Trả lại cho nhóm, hoặc giao cho người khác."
                                : "Giao cho người khác.";
                case NOBODY_IN_OFFICE ->
                        people.isEmpty()
                                ? "Mở tài khoản hoặc thêm vai trò cho người phụ trách."
                                : "Thêm vai trò cho người phụ trách, hoặc giao cho người khác.";
                case EVERYBODY_AWAY -> "Ghi người làm thay, hoặc thêm vai trò cho người khác.";
                case STEP_FAILED -> "Mở Camunda Cockpit, sửa nguyên nhân rồi thử lại.";
            };
        }
    }
}
