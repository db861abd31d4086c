package vn.giamngheo.review;

import java.util.Arrays;
import vn.giamngheo.shared.PovertyCategory;

/** How many households of each class of record are of each class under the standard tried. */
public final class TrialMatrix {

    private final int[][] households =
            new int[PovertyCategory.values().length][TrialClass.values().length];

    void add(PovertyCategory before, TrialClass after) {
        households[before.ordinal()][after.ordinal()]++;
    }

    public int count(PovertyCategory before, TrialClass after) {
        return households[before.ordinal()][after.ordinal()];
    }

    public int before(PovertyCategory category) {
        return Arrays.stream(households[category.ordinal()]).sum();
    }

    public int after(TrialClass tried) {
        return Arrays.stream(PovertyCategory.values())
                .mapToInt(before -> count(before, tried))
                .sum();
    }

    public int total() {
        return Arrays.stream(TrialClass.values()).mapToInt(this::after).sum();
    }

    /** Households whose class would be another one, or is not determined. */
    public int changed() {
        return total()
                - Arrays.stream(PovertyCategory.values())
                        .mapToInt(same -> count(same, TrialClass.of(same)))
                        .sum();
    }
}
