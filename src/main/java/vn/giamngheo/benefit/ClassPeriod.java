package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A class a household holds from a day to a day; days in no period are {@link LivingClass#OTHER}.
 *
 * @param to last day; null while it holds
 * @param decisionNumber the decision it rests on; empty when none is known
 */
public record ClassPeriod(
        LivingClass livingClass, LocalDate from, @Nullable LocalDate to, String decisionNumber) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
