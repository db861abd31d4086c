package vn.giamngheo.classification;

/** Whether a household is deprived in an indicator, as far as the answers tell. */
public enum Verdict {
    DEPRIVED,
    NOT_DEPRIVED,
    UNKNOWN
}
