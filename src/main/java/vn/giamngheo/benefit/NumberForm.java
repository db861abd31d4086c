package vn.giamngheo.benefit;

import static java.util.Objects.requireNonNullElse;

/**
 * The fields of a number as they stand or were typed.
 *
 * @param place commune it holds in, or {@link ReadNumbers#WHOLE_COUNTRY}
 * @param from first day, dd/MM/yyyy
 * @param value đồng, per cent or days, as the kind counts
 * @param mark of a number of the whole country
 */
public record NumberForm(
        String place, String from, String to, String value, String legalBasis, String mark) {

    /** A field that was not sent counts as empty. */
    public NumberForm {
        place = requireNonNullElse(place, "");
        from = requireNonNullElse(from, "");
        to = requireNonNullElse(to, "");
        value = requireNonNullElse(value, "");
        legalBasis = requireNonNullElse(legalBasis, "");
        mark = requireNonNullElse(mark, "");
    }
}
