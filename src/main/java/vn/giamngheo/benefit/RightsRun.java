package vn.giamngheo.benefit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation of many households, as far as it has come.
 *
 * @param effectiveOn first day that is looked at
 * @param listsDone benefits of the catalogue whose lists have been opened
 */
record RightsRun(
        UUID id,
        String communeKey,
        RunCause cause,
        @Nullable UUID decisionId,
        LocalDate effectiveOn,
        int total,
        int done,
        int failed,
        int listsDone,
        boolean finished) {

    boolean everybodyIsExamined() {
        return done + failed == total;
    }
}
