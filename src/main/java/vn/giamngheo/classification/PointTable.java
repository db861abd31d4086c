package vn.giamngheo.classification;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question sheet of form B1 with its points (<i>bảng điểm</i>) for one standard and region.
 *
 * @param label name and version for people
 * @param example invented for training; prints "VÍ DỤ" on everything
 * @param citation the annex it was copied from
 */
public record PointTable(
        String id,
        String standardId,
        String regionCode,
        int version,
        String label,
        boolean example,
        String citation,
        LawState state,
        List<Question> questions) {

    /** How a question is answered. */
    public enum Kind {
        /** One option applies. */
        ONE,
        /** Several options may apply; their points add up. */
        SEVERAL,
        /** A number falls into one option. */
        RANGE
    }

    /** The fact of the survey that answers a question of kind RANGE by itself. */
    public enum Source {
        MEMBERS,
        DEPENDANTS,
        AREA_PER_PERSON
    }

    /**
     * @param no number on the sheet, from 1
     * @param source null when the question is asked
     */
    public record Question(
            int no, String text, Kind kind, @Nullable Source source, List<Option> options) {}

    /**
     * @param atLeast lower end, inside; null: open
     * @param below upper end, outside; null: open
     */
    public record Option(
            int no,
            String label,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal below,
            int points) {}
}
