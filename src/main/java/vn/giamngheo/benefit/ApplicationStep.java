package vn.giamngheo.benefit;

/** A step of a request that a person works on. */
enum ApplicationStep {
    CHECK,
    SUPPLEMENT,
    POST,
    CONFIRM,
    OUTCOME
}
