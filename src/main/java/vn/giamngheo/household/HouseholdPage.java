package vn.giamngheo.household;

import java.util.List;

/**
 * One page of a search.
 *
 * @param page first is 1
 * @param total households found in all
 */
public record HouseholdPage(List<HouseholdSummary> households, int page, int size, int total) {

    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
