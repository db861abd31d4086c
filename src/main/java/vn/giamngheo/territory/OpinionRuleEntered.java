package vn.giamngheo.territory;

import org.jspecify.annotations.Nullable;

/**
 * An administrator entered who gives the opinion; what stood for want of it may go on.
 *
 * @param unitKey commune or province it is for; null for the whole country
 */
public record OpinionRuleEntered(@Nullable String unitKey) {}
