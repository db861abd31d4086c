package vn.giamngheo.classification;

import static java.util.Objects.requireNonNull;

/**
 * A mark of form B2 that the enumerator set against, or in place of, the derived one.
 *
 * @param reason never blank when a survey is final
 */
public record ManualMark(boolean deprived, String reason) {

    public ManualMark {
        requireNonNull(reason, "reason");
    }
}
