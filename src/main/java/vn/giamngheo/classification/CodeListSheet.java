package vn.giamngheo.classification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code list with all its items, for the people who read and enter it.
 *
 * @param limit of Phiếu A; null for other lists
 */
public record CodeListSheet(List<CodeItem> items, @Nullable Limit limit) {

    /** How far an item was checked, in words for people. */
    public String markWords(CodeItem item) {
        return LawMark.words(item.mark());
    }

    /**
     * From how many features on a household with a request is not reviewed further.
     *
     * @param excludedFrom null while it is not known
     * @param clause empty while it is not known
     */
    public record Limit(@Nullable Integer excludedFrom, String clause, String mark) {

        public String markWords() {
            return LawMark.words(mark);
        }
    }
}
