package vn.giamngheo.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.territory.FoundVillages;

/**
 * Writes what a plan says: villages first, then the register, then the classes; and tells whoever
 * judges households.
 */
@Component
class ImportWriting {

    private final FoundVillages foundVillages;
    private final RegisterStore register;
    private final ObjectProvider<CategoryRecord> categories;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportWriting(
            FoundVillages foundVillages,
            RegisterStore register,
            ObjectProvider<CategoryRecord> categories,
            ApplicationEventPublisher events,
            Clock clock) {
        this.foundVillages = foundVillages;
        this.register = register;
        this.categories = categories;
        this.events = events;
        this.clock = clock;
    }

    void write(String communeKey, ImportPlan plan, Actor actor) {
        var founded = new HashMap<String, String>();
        if (!plan.newVillages().isEmpty()) {
            var year = LocalDate.now(clock).getYear();
            var villages = foundVillages.add(communeKey, plan.newVillages(), year);
            for (int i = 0; i < villages.size(); i++) {
                founded.put(VillageNames.makeshiftKey(i), villages.get(i).key());
            }
        }
        register.write(communeKey, plan.households(), key -> founded.getOrDefault(key, key));
        importCategories(communeKey, plan, actor);
        var written =
                plan.households().stream()
                        .map(ImportPlan.HouseholdWrite::id)
                        .collect(Collectors.toSet());
        if (!written.isEmpty()) {
            events.publishEvent(new MembersChanged(communeKey, written, LocalDate.now(clock)));
        }
    }

    private void importCategories(String communeKey, ImportPlan plan, Actor actor) {
        var imported = new LinkedHashMap<UUID, ImportedCategory>();
        for (var household : plan.households()) {
            if (household.category() != null) {
                imported.put(household.id(), household.category());
            }
        }
        if (imported.isEmpty()) {
            return;
        }
        try {
            categories.getObject().importCategories(communeKey, imported, actor);
        } catch (BusinessException e) {
            // a business error does not roll back, but households are written already
            throw new IllegalStateException("the plan had asked whether the classes fit", e);
        }
    }
}
