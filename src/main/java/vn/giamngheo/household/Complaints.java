package vn.giamngheo.household;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the rows of one household. */
final class Complaints {

    private final List<Refusal> all = new ArrayList<>();

    void add(HouseholdRow row, HouseholdColumn column, String sentence) {
        var cell = row.cell(column);
        all.add(new Refusal(row.line(), cell.address(), column.header(), cell.text(), sentence));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean concerns(HouseholdRow row) {
        return all.stream().anyMatch(refusal -> refusal.line() == row.line());
    }

    List<Refusal> all() {
        return List.copyOf(all);
    }
}
