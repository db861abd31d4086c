package vn.giamngheo.classification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a survey found about the dwelling and what it is equipped with; an empty fact was not
 * answered.
 *
 * @param area floor area in m², exact
 */
public record DwellingFacts(
        @Nullable BigDecimal area,
        @Nullable Material pillars,
        @Nullable Material roof,
        @Nullable Material walls,
        @Nullable WaterSource water,
        @Nullable Toilet toilet) {}
