package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.InboxNotices;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.UseCase;
import vn.giamngheo.shared.VietnameseText;

/** Phân công lại: gives open tasks to another person, or back to their group. All or none. */
@UseCase
public class ReassignTasks {

    private static final int LONGEST_REASON = 300;

    private final OpenTasks openTasks;
    private final StuckTasks stuckTasks;
    private final Replacements replacements;
    private final TaskHands hands;
    private final PostHolders posts;
    private final InboxNotices notices;
    private final JdbcClient jdbc;

    ReassignTasks(
            OpenTasks openTasks,
            StuckTasks stuckTasks,
            Replacements replacements,
            TaskHands hands,
            PostHolders posts,
            InboxNotices notices,
            JdbcClient jdbc) {
        this.openTasks = openTasks;
        this.stuckTasks = stuckTasks;
        this.replacements = replacements;
        this.hands = hands;
        this.posts = posts;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /**
     * A task that was chosen.
     *
     * @param seenWith who had it when it was chosen; empty for its group
     */
    public record Chosen(String taskId, String seenWith) {}

    /**
     * @throws InvalidInput fields tasks, to, reason
     * @throws BusinessException FORBIDDEN
     */
    public void give(
            Actor actor, List<Chosen> chosen, @Nullable String to, @Nullable String reason) {
        var tasks = locked(actor, chosen);
        var errors = new InputErrors();
        var why = checked(tasks, chosen, reason, errors);
        var holders = posts.inCommunes(communes(tasks));
        var refused =
                tasks.stream()
                        .filter(task -> to == null || !replacements.of(task, holders).contains(to))
                        .map(TaskRow::name)
                        .distinct()
                        .toList();
        errors.addIf(to == null || to.isBlank(), "to", "Chọn người nhận việc trong danh sách.");
        errors.addIf(
                !refused.isEmpty(),
                "to",
                "Người này không được làm: %s. Chọn người giữ vai trò của việc đó, đang có mặt, hoặc bỏ chọn việc đó."
                        .formatted(String.join(", ", refused)));
        errors.throwIfAny();
        tasks.forEach(task -> hands.give(task, Objects.requireNonNull(to), actor.username(), why));
        tell(tasks, to);
    }

    /**
     * @throws InvalidInput fields tasks, reason
     * @throws BusinessException FORBIDDEN
     */
    public void giveBack(Actor actor, List<Chosen> chosen, @Nullable String reason) {
        var tasks = locked(actor, chosen);
        var errors = new InputErrors();
        var why = checked(tasks, chosen, reason, errors);
        errors.addIf(
                tasks.stream().anyMatch(TaskRow::isNamed),
                "tasks",
                "Việc phúc tra giao đích danh một người, không có nhóm để trả lại. Chọn người"
                        + " khác.");
        errors.addIf(
                tasks.stream().anyMatch(task -> task.assignee() == null),
                "tasks",
                "Có việc chưa ai nhận, đang ở nhóm. Bỏ chọn việc đó.");
        errors.throwIfAny();
        tasks.forEach(task -> hands.giveBack(task, actor.username(), why));
        tell(tasks, null);
    }

    /** Two people with the same tasks come one after the other; the second reads what was done. */
    private List<TaskRow> locked(Actor actor, List<Chosen> chosen) {
        if (!actor.hasRole(Roles.ADMINISTRATOR)) {
            ReassignRights.requireAny(actor);
        }
        var ids = chosen.stream().map(Chosen::taskId).collect(Collectors.toSet());
        communes(openTasks.withIds(ids)).stream()
                .sorted()
                .forEach(
                        commune ->
                                jdbc.sql(
                                                "SELECT pg_advisory_xact_lock(hashtextextended("
                                                        + "'reassign ' || :commune, 0))")
                                        .param("commune", commune)
                                        .query((row, number) -> number)
                                        .single());
        var tasks = openTasks.withIds(ids);
        requireRight(actor, tasks);
        return tasks;
    }

    private void requireRight(Actor actor, List<TaskRow> tasks) {
        var other = tasks.stream().filter(task -> !ReassignRights.covers(actor, task)).toList();
        var stuckOnes =
                actor.hasRole(Roles.ADMINISTRATOR)
                        ? new HashSet<>(stuckTasks.idsAmong(other))
                        : new HashSet<String>();
        if (other.stream().anyMatch(task -> !stuckOnes.contains(task.id()))) {
            throw new BusinessException(
                    "FORBIDDEN",
                    actor.hasRole(Roles.ADMINISTRATOR)
                            ? "Quản trị viên chỉ giao lại việc đang kẹt. Việc khác do xã phân công."
                            : "Có việc không thuộc phần bạn được phân công lại, hoặc ngoài xã của"
                                    + " bạn.");
        }
    }

    private static String checked(
            List<TaskRow> tasks, List<Chosen> chosen, @Nullable String reason, InputErrors errors) {
        var why = reason == null ? "" : VietnameseText.clean(reason);
        errors.addIf(chosen.isEmpty(), "tasks", "Chọn ít nhất một việc.");
        var seen =
                chosen.stream()
                        .collect(
                                Collectors.toMap(
                                        Chosen::taskId, Chosen::seenWith, (one, same) -> one));
        var changed =
                seen.size()
                        - tasks.stream().filter(task -> seenSo(task, seen.get(task.id()))).count();
        errors.addIf(
                changed > 0,
                "tasks",
                "%d việc vừa xong hoặc vừa đổi người. Xem lại danh sách rồi chọn lại."
                        .formatted(changed));
        errors.addIf(why.isEmpty(), "reason", "Ghi lý do phân công lại.");
        errors.addIf(
                why.length() > LONGEST_REASON, "reason", "Lý do dài quá 300 ký tự. Ghi ngắn lại.");
        return why;
    }

    private static boolean seenSo(TaskRow task, @Nullable String with) {
        return Objects.requireNonNullElse(task.assignee(), "").equals(with);
    }

    private void tell(List<TaskRow> tasks, @Nullable String to) {
        var batch = UUID.randomUUID().toString();
        var commune = tasks.get(0).communeKey();
        if (to != null) {
            notices.tell(
                    commune,
                    InboxNotices.person(to),
                    "TASKS_GIVEN",
                    batch,
                    "Bạn được giao %d việc: %s.".formatted(tasks.size(), kinds(tasks)),
                    "/viec");
        }
        Map<String, List<TaskRow>> formers =
                tasks.stream()
                        .filter(task -> task.assignee() != null && !task.assignee().equals(to))
                        .collect(Collectors.groupingBy(TaskRow::assignee));
        formers.forEach(
                (former, theirs) ->
                        notices.tell(
                                commune,
                                InboxNotices.person(former),
                                "TASKS_TAKEN_AWAY",
                                batch,
                                "%d việc của bạn đã %s: %s."
                                        .formatted(
                                                theirs.size(),
                                                to == null
                                                        ? "trả lại cho nhóm"
                                                        : "giao cho người khác",
                                                kinds(theirs)),
                                "/viec"));
    }

    private static String kinds(List<TaskRow> tasks) {
        return tasks.stream().map(TaskRow::name).distinct().collect(Collectors.joining(", "));
    }

    private static List<String> communes(Collection<TaskRow> tasks) {
        return tasks.stream().map(TaskRow::communeKey).distinct().toList();
    }
}
