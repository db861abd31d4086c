package vn.giamngheo.workflow;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.PostHolders.Holder;
import vn.giamngheo.shared.Roles;

/**
 * Who may be given a task: holders of the role whose task it is, there. An enumerator may also
 * survey in another village of the commune; whoever was named by the record is replaced by its
 * rules.
 */
@Component
class Replacements {

    private final List<NamedTasks> named;

    Replacements(List<NamedTasks> named) {
        this.named = named;
    }

    /** Accounts, those who are away left out. */
    Set<String> of(TaskRow task, Collection<Holder> holders) {
        Set<String> found = new LinkedHashSet<>();
        var byRecord = task.isNamed() ? namedFor(task) : List.<String>of();
        for (var holder : holders) {
            var there = holder.absentTo() == null && task.communeKey().equals(holder.communeKey());
            if (there && (byRecord.contains(holder.username()) || mayDo(task, holder))) {
                found.add(holder.username());
            }
        }
        return found;
    }

    /** By a post of the group itself, or as an enumerator of the commune. */
    static boolean mayDo(TaskRow task, Holder holder) {
        return task.communeKey().equals(holder.communeKey())
                && (task.groups().contains(holder.group())
                        || holder.role().equals(Roles.ENUMERATOR)
                                && task.roles().contains(Roles.ENUMERATOR));
    }

    private List<String> namedFor(TaskRow task) {
        return named.stream()
                .filter(each -> each.taskKey().equals(task.key()))
                .flatMap(each -> each.possible(task.businessKey()).stream())
                .toList();
    }
}
