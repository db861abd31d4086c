package vn.giamngheo.review.web;

import vn.giamngheo.review.Trial;
import vn.giamngheo.review.TrialClass;
import vn.giamngheo.shared.PovertyCategory;

/** Names a cell of the matrix in an address: {@code POOR.NEAR_POOR}. */
final class TrialCell {

    private TrialCell() {}

    static String code(PovertyCategory before, TrialClass after) {
        return before.name() + "." + after.name();
    }

    static String of(Trial.Change change) {
        return code(change.before(), change.after());
    }
}
