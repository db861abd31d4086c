package vn.giamngheo.workflow;

import java.time.LocalDateTime;
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

/** Việc kẹt: what is stuck, as the administrator sees it; the longest stuck first. */
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
    public List<StuckLine> of(Actor actor) {
        StuckRepairs.requireAdministrator(actor);
        Map<Object, List<Stuck>> same = new LinkedHashMap<>();
        for (var stuck : stuckTasks.all()) {
            same.computeIfAbsent(
                            new Same(
                                    stuck.why(),
                                    stuck.name(),
                                    stuck.process(),
                                    stuck.communeKey(),
                                    stuck.villageKey(),
                                    stuck.assignee(),
                                    stuck.cause()),
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
                .sorted(Comparator.comparing(StuckLine::since).thenComparing(StuckLine::commune))
                .toList();
    }

    private StuckLine line(List<Stuck> same, String village) {
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
        return new StuckLine(
                first.why(),
                first.name(),
                first.process(),
                communeName(first.communeKey()),
                village,
                first.person(),
                first.cause(),
                same.stream().map(Stuck::since).min(LocalDateTime::compareTo).orElseThrow(),
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
            String process,
            String communeKey,
            @Nullable String villageKey,
            @Nullable String assignee,
            @Nullable String cause) {}
}
