package vn.giamngheo.household;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What the register asks of the module that owns the classes of households over time. Implemented
 * by {@code recognition}; every question is asked for many households at once.
 */
public interface CategoryRecord {

    /** Classes held on the day; a household without one is not in the answer. */
    Map<UUID, CurrentCategory> on(Collection<UUID> householdIds, LocalDate date);

    /** Households of the commune that hold the class on the day. */
    Set<UUID> householdsIn(String communeKey, PovertyCategory category, LocalDate date);

    /**
     * Those whose history already holds exactly this class, number and date, replaced since or not.
     */
    Set<UUID> knownAmong(Map<UUID, ImportedCategory> categories);

    /**
     * Those whose history cannot take the class, with the sentence that says why and what to do;
     * never one that is already known.
     */
    Map<UUID, String> contradictions(Map<UUID, ImportedCategory> categories);

    /**
     * Writes classes that are neither known nor contradicted, source "nhập từ tệp", valid from the
     * date of their decision.
     */
    void importCategories(String communeKey, Map<UUID, ImportedCategory> categories, Actor actor);
}
