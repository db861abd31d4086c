package vn.giamngheo.household;

/** Where an uploaded list stands. */
public enum ImportState {
    PREVIEWED,
    APPLIED,
    DISCARDED
}
