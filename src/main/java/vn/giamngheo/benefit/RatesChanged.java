package vn.giamngheo.benefit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a benefit, or a number it is counted from, was confirmed. Whoever counts amounts
 * listens after the commit, when the catalogue has been read anew: open amounts are counted again,
 * paid ones stay.
 *
 * @param code the benefit; one event for each that a number touches
 * @param communeKey where the number holds; null for the whole country
 * @param fromDay first day on which amounts may differ
 */
public record RatesChanged(String code, @Nullable String communeKey, LocalDate fromDay) {}
