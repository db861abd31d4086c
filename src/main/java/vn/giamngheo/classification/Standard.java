package vn.giamngheo.classification;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.PovertyCategory;

/**
 * A multidimensional poverty standard (<i>chuẩn nghèo đa chiều</i>) with everything a household is
 * judged by, as far as it is known.
 *
 * @param provinceKey whose own standard it is; null for the national one
 * @param decisionKey decision table that holds the shape of the rule
 * @param clauses clause a household is told with its category; a category without one is not known
 */
public record Standard(
        String id,
        String name,
        LawState state,
        @Nullable String provinceKey,
        String decisionKey,
        Map<Area, Limits> limits,
        List<Indicator> indicators,
        Map<PovertyCategory, String> clauses) {

    private static final Limits UNKNOWN = new Limits(null, null, null);

    public Standard {
        limits = Map.copyOf(limits);
        indicators = List.copyOf(indicators);
        clauses = Map.copyOf(clauses);
    }

    /** Of an area without a row nothing is known. */
    public Limits limitsOf(Area area) {
        return limits.getOrDefault(area, UNKNOWN);
    }

    /**
     * The limits for one area; an empty one is not known.
     *
     * @param b1Max B1 up to which a household is poor or near-poor
     * @param b2Min B2 from which it is poor
     * @param incomeLine đồng per person and month
     */
    public record Limits(
            @Nullable Integer b1Max, @Nullable Integer b2Min, @Nullable Long incomeLine) {}
}
