package vn.giamngheo.classification;

import vn.giamngheo.shared.Area;

/**
 * Where a household lives, as far as standards and point tables ask.
 *
 * @param communeKey nearest unit, asked before the province
 */
public record Place(String communeKey, String provinceKey, Area area) {}
