package vn.giamngheo.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.classification.CodeLists;

/**
 * Phiếu A as filled.
 *
 * @param count features of the household; null while too many are not answered
 * @param present codes of the features, where their wording is known
 * @param unanswered fields not answered yet
 */
public record FormAReading(
        CodeLists.FormA form,
        @Nullable Integer count,
        List<String> present,
        List<String> unanswered) {

    /** Features of Phiếu A, columns 01 to 09. */
    static final int FEATURES = 9;

    /** So many features that the household is not put on the list. */
    public boolean excludes() {
        return count != null && count >= form.excludedFrom();
    }
}
