package vn.giamngheo.household;

import java.util.List;
import java.util.UUID;

/** Pages about a household that other modules own; the household's page shows the way to them. */
public interface HouseholdLinks {

    List<Link> of(UUID householdId);

    /**
     * @param label "Thông tin hưởng chính sách"
     * @param path page of ours
     */
    record Link(String label, String path) {}
}
