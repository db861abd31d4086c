package vn.giamngheo.workflow;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.PostHolders.Account;
import vn.giamngheo.shared.PostHolders.Holder;

/**
 * Finds what nobody will do by themselves: tasks of people who cannot do them, of groups without
 * people or of nobody, and what {@link StuckSteps} finds. Names no household.
 */
@Component
class StuckTasks {

    private final OpenTasks openTasks;
    private final PostHolders posts;
    private final StuckSteps stuckSteps;

    StuckTasks(OpenTasks openTasks, PostHolders posts, StuckSteps stuckSteps) {
        this.openTasks = openTasks;
        this.posts = posts;
        this.stuckSteps = stuckSteps;
    }

    /** Why a task does not move. */
    enum Why {
        CLOSED_ACCOUNT,
        NO_LONGER_IN_OFFICE,
        AWAY,
        NOBODY_IN_OFFICE,
        EVERYBODY_AWAY,
        NOBODY_ASKED,
        STEP_FAILED,
        TIMER_OVERDUE,
        TIMER_SUSPENDED,
        MESSAGE_LOST
    }

    /**
     * @param taskId null for a machine step
     * @param stepId the engine's incident, timer or wait; null for a task
     * @param process name of the process of a machine step; empty for a task
     * @param person name of who has it; null for a group's or a machine step
     * @param roles whose task it is
     * @param cause of a failed step, in words; null for others
     */
    record Stuck(
            Why why,
            @Nullable String taskId,
            @Nullable String stepId,
            String name,
            String process,
            String communeKey,
            @Nullable String villageKey,
            @Nullable String assignee,
            @Nullable String person,
            Set<String> roles,
            LocalDateTime since,
            @Nullable String cause) {}

    List<Stuck> all() {
        List<Stuck> found = new ArrayList<>(among(openTasks.all()));
        found.addAll(stuckSteps.all());
        return found;
    }

    Set<String> idsAmong(Collection<TaskRow> tasks) {
        return among(tasks).stream().map(Stuck::taskId).collect(Collectors.toSet());
    }

    List<Stuck> among(Collection<TaskRow> tasks) {
        Map<String, List<Holder>> holders =
                posts
                        .inCommunes(tasks.stream().map(TaskRow::communeKey).distinct().toList())
                        .stream()
                        .filter(holder -> holder.communeKey() != null)
                        .collect(Collectors.groupingBy(Holder::communeKey));
        var accounts =
                posts.accounts(
                        tasks.stream()
                                .map(TaskRow::assignee)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        List<Stuck> found = new ArrayList<>();
        for (var task : tasks) {
            var there = holders.getOrDefault(task.communeKey(), List.of());
            var account = task.assignee() == null ? null : accounts.get(task.assignee());
            var why =
                    task.assignee() == null
                            ? whyOfGroup(task, there)
                            : whyOfPerson(task, account, there);
            if (why != null) {
                found.add(
                        new Stuck(
                                why,
                                task.id(),
                                null,
                                task.name(),
                                "",
                                task.communeKey(),
                                task.villageKey(),
                                task.assignee(),
                                account == null ? task.assignee() : account.fullName(),
                                task.roles(),
                                task.createdOn().atStartOfDay(),
                                null));
            }
        }
        return found;
    }

    private static @Nullable Why whyOfGroup(TaskRow task, List<Holder> holders) {
        if (task.groups().isEmpty()) {
            return Why.NOBODY_ASKED;
        }
        var own = holders.stream().filter(each -> task.groups().contains(each.group())).toList();
        if (own.isEmpty()) {
            return Why.NOBODY_IN_OFFICE;
        }
        return own.stream().allMatch(each -> each.absentTo() != null) ? Why.EVERYBODY_AWAY : null;
    }

    private static @Nullable Why whyOfPerson(
            TaskRow task, @Nullable Account account, List<Holder> holders) {
        if (account == null || !account.active()) {
            return Why.CLOSED_ACCOUNT;
        }
        var inOffice =
                holders.stream()
                        .filter(each -> each.username().equals(account.username()))
                        .anyMatch(each -> task.isNamed() || Replacements.mayDo(task, each));
        if (!inOffice) {
            return Why.NO_LONGER_IN_OFFICE;
        }
        return account.absentTo() == null ? null : Why.AWAY;
    }
}
