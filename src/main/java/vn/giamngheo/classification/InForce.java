package vn.giamngheo.classification;

/** When a version of the law's data decides: confirmed by a second person and valid on the day. */
final class InForce {

    /** For a row {@code l} of {@code law_data} and a parameter {@code day}. */
    static final String ON_THE_DAY =
            """
             l.state = 'CONFIRMED' AND l.valid_from <= :day
                AND (l.valid_to IS NULL OR l.valid_to >= :day)
            """;

    private InForce() {}
}
