package vn.giamngheo.household;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.PovertyCategory;

/** A history of classes that lives as long as the test; the latest decision counts. */
public class CategoriesInMemory implements CategoryRecord {

    private final Map<UUID, List<ImportedCategory>> histories = new HashMap<>();
    private final Map<UUID, String> contradictions = new HashMap<>();

    public void add(UUID householdId, ImportedCategory category) {
        histories.computeIfAbsent(householdId, any -> new ArrayList<>()).add(category);
    }

    public void contradict(UUID householdId, String sentence) {
        contradictions.put(householdId, sentence);
    }

    public List<ImportedCategory> historyOf(UUID householdId) {
        return histories.getOrDefault(householdId, List.of());
    }

    public void clear() {
        histories.clear();
        contradictions.clear();
    }

    public int size() {
        return histories.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public Map<UUID, CurrentCategory> on(Collection<UUID> householdIds, LocalDate date) {
        return householdIds.stream()
                .filter(id -> !historyOf(id).isEmpty())
                .collect(toMap(id -> id, id -> current(historyOf(id)), (one, same) -> one));
    }

    @Override
    public Set<UUID> householdsIn(String communeKey, PovertyCategory category, LocalDate date) {
        return histories.keySet().stream()
                .filter(id -> current(historyOf(id)).category() == category)
                .collect(toSet());
    }

    @Override
    public Set<UUID> knownAmong(Map<UUID, ImportedCategory> categories) {
        return categories.entrySet().stream()
                .filter(asked -> historyOf(asked.getKey()).contains(asked.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    @Override
    public Map<UUID, String> contradictions(Map<UUID, ImportedCategory> categories) {
        return categories.keySet().stream()
                .filter(contradictions::containsKey)
                .collect(toMap(id -> id, id -> Objects.requireNonNull(contradictions.get(id))));
    }

    @Override
    public void importCategories(
            String communeKey, Map<UUID, ImportedCategory> categories, Actor actor) {
        categories.forEach(this::add);
    }

    private static CurrentCategory current(List<ImportedCategory> history) {
        var last = history.get(history.size() - 1);
        return new CurrentCategory(
                last.category(), last.decidedOn(), null, last.decisionNumber(), last.decidedOn());
    }
}
