package vn.giamngheo.household;

import java.util.List;
import java.util.UUID;

/**
 * Part of a household's story, told by the module that owns it; the household's page merges all.
 */
public interface HouseholdHistory {

    List<HistoryEntry> of(UUID householdId);
}
