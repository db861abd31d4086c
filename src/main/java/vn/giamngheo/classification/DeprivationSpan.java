package vn.giamngheo.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between which ends the B2 score lies while indicators are unknown; both null while the points of
 * one that counts, or may count, are not known.
 */
record DeprivationSpan(@Nullable Integer least, @Nullable Integer most) {

    static DeprivationSpan of(List<Finding> findings) {
        var least = 0;
        var most = 0;
        for (var finding : findings) {
            if (finding.verdict() == Verdict.NOT_DEPRIVED) {
                continue;
            }
            var points = finding.points();
            if (points == null) {
                return new DeprivationSpan(null, null);
            }
            most += points;
            if (finding.verdict() == Verdict.DEPRIVED) {
                least += points;
            }
        }
        return new DeprivationSpan(least, most);
    }
}
