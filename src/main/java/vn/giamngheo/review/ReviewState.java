package vn.giamngheo.review;

/** Where the review of one household stands. */
enum ReviewState {
    OPEN,
    SURVEYED,
    CLASSIFIED,
    /** Kept off the list by Phiếu A. */
    SCREENED_OUT
}
