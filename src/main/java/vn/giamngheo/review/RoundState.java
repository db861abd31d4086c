package vn.giamngheo.review;

/** Where a round stands: its list is being made, its households reviewed, or it is over. */
enum RoundState {
    LISTING,
    REVIEWING,
    CLOSED
}
