package vn.giamngheo.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Roles;

/**
 * An open task as handing out work and looking after it need to know it; no name of a household.
 *
 * @param assignee who has taken it or was named; null while it is its group's
 * @param groups candidate groups, empty when a person was named for it
 */
record TaskRow(
        String id,
        String key,
        String name,
        String process,
        String businessKey,
        String communeKey,
        @Nullable String assignee,
        LocalDate createdOn,
        @Nullable LocalDate dueOn,
        List<String> groups) {

    /** Somebody was named for it when it was made; it has no group to go back to. */
    boolean isNamed() {
        return groups.isEmpty();
    }

    /** Roles whose task it is. */
    Set<String> roles() {
        return groups.stream().map(TaskRow::roleOf).collect(Collectors.toSet());
    }

    /** The village whose people do it; null for the commune's own. */
    @Nullable String villageKey() {
        return groups.stream()
                .filter(group -> Roles.OF_A_VILLAGE.contains(roleOf(group)))
                .map(group -> group.substring(group.indexOf('.') + 1))
                .findFirst()
                .orElse(null);
    }

    static String roleOf(String group) {
        var dot = group.indexOf('.');
        return dot < 0 ? group : group.substring(0, dot);
    }
}
