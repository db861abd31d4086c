package vn.giamngheo.classification;

/**
 * One of the indicators of deprivation (<i>chỉ số thiếu hụt</i>) of form B2.
 *
 * @param ordinal its number on the form and in reports, 1 to 12
 * @param service the basic service it belongs to, "Y tế"
 * @param threshold when a household is deprived, a Vietnamese sentence
 * @param points what it adds to the B2 score
 * @param mark how far the threshold was checked against the law
 */
public record Indicator(
        String code,
        int ordinal,
        String service,
        String name,
        String threshold,
        int points,
        String mark) {}
