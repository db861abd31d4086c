package vn.giamngheo.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of form B2 judged for a household.
 *
 * @param points what a deprivation adds to B2; null where the standard does not say yet
 * @param derived what members and dwelling say, whatever was marked by hand
 * @param byHand the mark was set by the enumerator, against or in place of the derived one
 * @param sentence why, in Vietnamese; for a mark by hand it ends with the enumerator's reason
 * @param memberNames members who are deprived, as named in the survey; empty for the dwelling
 * @param missing answers that would make it known, or the reason that a mark by hand lacks; else
 *     empty
 */
public record Finding(
        String code,
        int ordinal,
        String service,
        String name,
        @Nullable Integer points,
        Verdict verdict,
        Verdict derived,
        boolean byHand,
        String sentence,
        List<String> memberNames,
        List<MissingFact> missing) {}
