package vn.giamngheo.household;

import org.jspecify.annotations.Nullable;

/**
 * What of the proposed changes a list shows.
 *
 * @param text part of a person's, a head's or a village's name, accents aside, or of a household's
 *     code; empty for all
 * @param villageKey null for all villages
 * @param open waiting ones; otherwise the decided ones
 */
public record MemberChangeFilter(String text, @Nullable String villageKey, boolean open) {}
