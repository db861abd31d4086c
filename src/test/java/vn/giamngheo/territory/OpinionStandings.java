package vn.giamngheo.territory;

import org.jspecify.annotations.Nullable;

/** Communes as a page is shown them. */
public final class OpinionStandings {

    private OpinionStandings() {}

    /**
     * @param variant null for a commune without a rule
     */
    public static OpinionStanding of(
            String key,
            String name,
            String provinceKey,
            String provinceName,
            boolean inForce,
            @Nullable OpinionVariant variant) {
        return new OpinionStanding(
                key,
                name,
                null,
                null,
                provinceKey,
                provinceName,
                inForce,
                variant == null
                        ? null
                        : new OpinionStanding.Rule(1, variant, 7, "Văn bản thử", "đã đối chiếu"));
    }
}
