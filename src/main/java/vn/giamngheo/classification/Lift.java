package vn.giamngheo.classification;

import java.util.List;

/**
 * What would lift the household out of its class.
 *
 * @param sentence "Cần giảm ít nhất 2 chỉ số thiếu hụt để không còn là hộ nghèo"
 * @param nearest deprivations to begin with, the ones that concern the fewest members first
 */
public record Lift(String sentence, List<Finding> nearest) {}
