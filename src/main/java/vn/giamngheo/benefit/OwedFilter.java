package vn.giamngheo.benefit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of the list is asked for; empty means all.
 *
 * @param text part of a name, with or without accents
 * @param turn role, {@link OwedLine#BODY} or {@link OwedLine#FAMILY}
 * @param householdId one household alone
 */
public record OwedFilter(
        String text,
        String villageKey,
        String benefitCode,
        String turn,
        @Nullable UUID householdId) {

    public static final OwedFilter ALL = new OwedFilter("", "", "", "", null);
}
