package vn.giamngheo.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import vn.giamngheo.shared.OpenWork;
import vn.giamngheo.shared.PostHolders;
import vn.giamngheo.shared.UseCase;

/** What waits for one person by name, moved or freed when the person goes. */
@UseCase
class TasksOfPeople implements OpenWork {

    private final OpenTasks openTasks;
    private final Replacements replacements;
    private final TaskHands hands;
    private final PostHolders posts;

    TasksOfPeople(
            OpenTasks openTasks, Replacements replacements, TaskHands hands, PostHolders posts) {
        this.openTasks = openTasks;
        this.replacements = replacements;
        this.hands = hands;
        this.posts = posts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kind> of(String username) {
        return openTasks.takenBy(username).stream()
                .collect(Collectors.groupingBy(TaskRow::name, Collectors.counting()))
                .entrySet()
                .stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue()))
                .sorted(java.util.Comparator.comparing(Kind::name))
                .toList();
    }

    @Override
    public Outcome moveAll(String from, String to, String by, String reason) {
        var tasks = openTasks.takenBy(from);
        var holders = posts.inCommunes(tasks.stream().map(TaskRow::communeKey).toList());
        var moved = 0;
        var freed = 0;
        var left = 0;
        for (var task : tasks) {
            if (replacements.of(task, holders).contains(to)) {
                hands.give(task, to, by, reason);
                moved++;
            } else if (!task.isNamed()) {
                hands.giveBack(task, by, reason);
                freed++;
            } else {
                left++;
            }
        }
        return new Outcome(moved, freed, left);
    }

    @Override
    public Outcome freeAll(String username, String by, String reason) {
        var tasks = openTasks.takenBy(username);
        var free = tasks.stream().filter(task -> !task.isNamed()).toList();
        free.forEach(task -> hands.giveBack(task, by, reason));
        return new Outcome(0, free.size(), tasks.size() - free.size());
    }
}
