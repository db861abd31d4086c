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
    private final ModelGroups modelGroups;
    private final PostHolders posts;
    private final Territory territory;

    StuckList(
            StuckTasks stuckTasks,
            OpenTasks openTasks,
            Replacements replacements,
            ModelGroups modelGroups,
            PostHolders posts,
            Territory territory) {
        this.stuckTasks = stuckTasks;
        this.openTasks = openTasks;
        this.replacements = replacements;
        this.modelGroups = modelGroups;
        this.posts = posts;
        this.territory = territory;
    }

    /**
     * @throws BusinessException FORBIDDEN for anybody but an administrator
     */
    public List<Line> of(Actor actor) {
        StuckRepairs.requireAdministrator(actor);
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
                same.stream().map(Stuck::stepId).filter(Objects::nonNull).toList(),
                first.assignee() != null && !first.roles().isEmpty(),
                first.why() == Why.NOBODY_ASKED && !modelGroups.of(first.taskId()).isEmpty(),
                first.why() == Why.CLOSED_ACCOUNT ? first.assignee() : null,
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
     * @param steps what the page sends back to have machine steps run; empty for tasks
     * @param hasGroup they can go back to their group
     * @param losesGroup their group can be asked again
     * @param closedAccount whose posts may be handed over; null where no account is closed
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
            List<String> steps,
            boolean hasGroup,
            boolean losesGroup,
            @Nullable String closedAccount,
            Map<String, String> people) {

        /** Names the line on the page, also after it was sent. */
        public String id() {
            return steps.isEmpty() ? choices.get(0).replaceFirst(":.*", "") : steps.get(0);
        }

        public boolean isFailedStep() {
            return why == Why.STEP_FAILED;
        }

        public boolean isTimer() {
            return why == Why.TIMER_OVERDUE || why == Why.TIMER_SUSPENDED;
        }

        public String reason() {
            return switch (why) {
                case CLOSED_ACCOUNT -> "Tài khoản %s đã đóng.".formatted(person);
                case NO_LONGER_IN_OFFICE ->
                        "%s không còn giữ vai trò của việc này.".formatted(person);
                case AWAY -> "%s đang vắng mặt.".formatted(person);
                case NOBODY_IN_OFFICE -> "Không có ai đang giữ vai trò này ở đây.";
                case EVERYBODY_AWAY -> "Người giữ vai trò này vắng mặt, chưa có người làm thay.";
                case NOBODY_ASKED -> "Việc không giao cho người nào, nhóm nào.";
                case STEP_FAILED -> "Bước máy gặp lỗi hơn một ngày.";
                case TIMER_OVERDUE -> "Mốc giờ đã qua hơn một giờ mà chưa chạy.";
                case TIMER_SUSPENDED -> "Mốc giờ đã qua nhưng đang bị tạm dừng.";
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
                case NOBODY_ASKED ->
                        losesGroup ? "Gọi lại nhóm mà quy trình giao việc." : "Giao cho một người.";
                case STEP_FAILED ->
                        "Xem nguyên nhân trong Camunda Cockpit, sửa nguyên nhân rồi thử lại.";
                case TIMER_OVERDUE, TIMER_SUSPENDED ->
                        "Cho chạy lại; nếu sau một giờ mốc vẫn ở đây, khởi động lại ứng dụng.";
            };
        }
    }
}
