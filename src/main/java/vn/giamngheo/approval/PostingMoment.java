package vn.giamngheo.approval;

/** The two moments of a posting that want proof. */
public enum PostingMoment {
    HUNG,
    REMOVED
}
