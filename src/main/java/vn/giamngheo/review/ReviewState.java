package vn.giamngheo.review;

/** Where the review of one household stands. */
enum ReviewState {
    OPEN,
    SURVEYED,
    CLASSIFIED
}
