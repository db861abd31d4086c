package vn.giamngheo.classification;

/** A poverty standard's limits for one area: what the decision table compares the scores with. */
record Standard(String standardId, int b1MaxPoints, int b2MinPoints) {}
