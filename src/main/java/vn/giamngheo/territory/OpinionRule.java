package vn.giamngheo.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One dated rule of who gives the opinion, as an administrator sees it.
 *
 * @param unitKey commune or province it is for; empty = the whole country
 * @param unitName with its kind; empty = the whole country
 * @param workingDays empty when no opinion is needed
 */
public record OpinionRule(
        long id,
        @Nullable String unitKey,
        @Nullable String unitName,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        OpinionVariant variant,
        @Nullable Integer workingDays,
        String clause,
        String mark,
        String enteredBy) {}
