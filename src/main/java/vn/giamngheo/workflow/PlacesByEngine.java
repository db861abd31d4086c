package vn.giamngheo.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;
import vn.giamngheo.calendar.DeadlinePlaces;
import vn.giamngheo.calendar.MovedDeadline;
import vn.giamngheo.territory.Territory;

/** Tells the village or commune in which a deadline runs by the variables of its process. */
@Component
class PlacesByEngine implements DeadlinePlaces {

    private static final String VILLAGE = "villageKey";

    private final RunningSubjects running;
    private final RuntimeService runtimeService;
    private final Territory territory;
    private final List<DeadlineTimers.Place> places;

    PlacesByEngine(
            RunningSubjects running,
            RuntimeService runtimeService,
            Territory territory,
            List<DeadlineTimers> timers) {
        this.running = running;
        this.runtimeService = runtimeService;
        this.territory = territory;
        this.places = timers.stream().flatMap(timer -> timer.places().stream()).toList();
    }

    @Override
    public Map<UUID, String> of(List<MovedDeadline> deadlines) {
        Map<UUID, Where> instances = new HashMap<>();
        running.tasksOf(deadlines)
                .forEach(
                        (task, moved) ->
                                instances.put(
                                        moved.id(),
                                        new Where(
                                                task.getProcessInstanceId(), task.getTenantId())));
        deadlines.stream()
                .filter(moved -> !instances.containsKey(moved.id()))
                .forEach(moved -> whereOf(moved, instances));
        return words(instances);
    }

    private void whereOf(MovedDeadline moved, Map<UUID, Where> instances) {
        places.stream()
                .filter(place -> place.subjectType().equals(moved.subjectType()))
                .flatMap(place -> running.instancesAt(place, moved.subjectId()).stream())
                .findFirst()
                .ifPresent(
                        instance ->
                                instances.put(
                                        moved.id(),
                                        new Where(instance.getId(), instance.getTenantId())));
    }

    private Map<UUID, String> words(Map<UUID, Where> instances) {
        var villages = villagesOf(instances);
        var names = territory.villagesByKey(Set.copyOf(villages.values()));
        var communes =
                instances.values().stream()
                        .map(Where::commune)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        commune -> commune,
                                        commune -> territory.commune(commune).fullName()));
        Map<UUID, String> words = new HashMap<>();
        instances.forEach(
                (id, where) -> {
                    var village = names.get(villages.getOrDefault(where.instance(), ""));
                    var commune = communes.get(where.commune());
                    words.put(id, village == null ? commune : village.name() + ", " + commune);
                });
        return words;
    }

    private Map<String, String> villagesOf(Map<UUID, Where> instances) {
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(
                        instances.values().stream()
                                .map(Where::instance)
                                .distinct()
                                .toArray(String[]::new))
                .variableName(VILLAGE)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                VariableInstance::getProcessInstanceId,
                                village -> String.valueOf(village.getValue()),
                                (one, other) -> one));
    }

    private record Where(String instance, String commune) {}
}
