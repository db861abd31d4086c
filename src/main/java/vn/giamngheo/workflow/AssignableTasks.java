package vn.giamngheo.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.UseCase;

/** The open tasks a person may put into other hands, who has them, and who could. */
@UseCase
@Transactional(readOnly = true, noRollbackFor = BusinessException.class)
public class AssignableTasks {

    private final OpenTasks openTasks;
    private final Replacements replacements;
    private final PostHolders posts;
    private final SubjectNames subjects;
    private final WorkingDays workingDays;
    private final Clock clock;

    AssignableTasks(
            OpenTasks openTasks,
            Replacements replacements,
            PostHolders posts,
            SubjectNames subjects,
            WorkingDays workingDays,
            Clock clock) {
        this.openTasks = openTasks;
        this.replacements = replacements;
        this.posts = posts;
        this.subjects = subjects;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * All of them, the earliest due first.
     *
     * @throws BusinessException FORBIDDEN for anybody but steering committee and chair
     */
    public Listing of(Actor actor) {
        ReassignRights.requireAny(actor);
        var rows =
                openTasks.ofCommunes(actor.communes()).stream()
                        .filter(task -> ReassignRights.covers(actor, task))
                        .toList();
        var names = subjects.of(rows);
        var accounts =
                posts.accounts(
                        rows.stream()
                                .map(TaskRow::assignee)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        var today = LocalDate.now(clock);
        List<Item> items = new ArrayList<>();
        for (var row : rows) {
            var subject = names.get(row.businessKey());
            items.add(
                    new Item(
                            row.id(),
                            row.key(),
                            row.name(),
                            subject == null ? "" : subject.title(),
                            subject == null ? row.villageKey() : subject.villageKey(),
                            row.assignee(),
                            holder(row.assignee(), accounts),
                            row.dueOn(),
                            row.dueOn() == null ? null : workingDays.between(today, row.dueOn())));
        }
        return new Listing(items, people(rows));
    }

    private static @Nullable String holder(
            @Nullable String assignee, Map<String, PostHolders.Account> accounts) {
        if (assignee == null) {
            return null;
        }
        var account = accounts.get(assignee);
        if (account == null) {
            return assignee;
        }
        if (!account.active()) {
            return account.fullName() + " (tài khoản đã đóng)";
        }
        return account.absentTo() == null
                ? account.fullName()
                : account.fullName() + " (đang vắng mặt)";
    }

    /** Everybody who may do at least one of the tasks, with how many they have. */
    private List<Candidate> people(List<TaskRow> rows) {
        var holders = posts.inCommunes(rows.stream().map(TaskRow::communeKey).distinct().toList());
        Map<String, Long> loads =
                rows.stream()
                        .filter(row -> row.assignee() != null)
                        .collect(Collectors.groupingBy(TaskRow::assignee, Collectors.counting()));
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        // tasks of the same kind and groups have the same people; a named one has its own
        Map<Object, Set<String>> known = new LinkedHashMap<>();
        for (var row : rows) {
            var same = row.isNamed() ? row.id() : List.of(row.communeKey(), row.groups());
            known.computeIfAbsent(same, key -> replacements.of(row, holders))
                    .forEach(
                            person ->
                                    kinds.computeIfAbsent(person, key -> new LinkedHashSet<>())
                                            .add(row.key()));
        }
        Map<String, List<PostHolders.Holder>> postsOf =
                holders.stream().collect(Collectors.groupingBy(PostHolders.Holder::username));
        return kinds.entrySet().stream()
                .map(
                        entry ->
                                new Candidate(
                                        entry.getKey(),
                                        postsOf.get(entry.getKey()).get(0).fullName(),
                                        postsOf.get(entry.getKey()).stream()
                                                .map(
                                                        post ->
                                                                new CandidatePost(
                                                                        post.role(), post.place()))
                                                .distinct()
                                                .toList(),
                                        loads.getOrDefault(entry.getKey(), 0L),
                                        entry.getValue()))
                .sorted(Comparator.comparing(Candidate::fullName))
                .toList();
    }

    /**
     * @param people who may do at least one of the tasks
     */
    public record Listing(List<Item> items, List<Candidate> people) {}

    /**
     * @param assignee account that has it; null for its group
     * @param holder name of who has it; null for its group
     */
    public record Item(
            String taskId,
            String taskKey,
            String name,
            String subject,
            @Nullable String villageKey,
            @Nullable String assignee,
            @Nullable String holder,
            @Nullable LocalDate dueOn,
            @Nullable Integer remaining) {

        public boolean overdue() {
            return remaining != null && remaining < 0;
        }

        /** What a page sends back when this task is chosen. */
        public String choice() {
            return taskId + ":" + (assignee == null ? "" : assignee);
        }
    }

    /**
     * @param load tasks of this list the person has already
     * @param kinds task definition keys the person may do
     */
    public record Candidate(
            String username,
            String fullName,
            List<CandidatePost> posts,
            long load,
            Set<String> kinds) {}

    /**
     * @param place village, or empty
     */
    public record CandidatePost(String role, String place) {}
}
