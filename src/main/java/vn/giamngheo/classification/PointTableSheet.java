package vn.giamngheo.classification;

import vn.giamngheo.classification.PointTable.Option;
import vn.giamngheo.classification.PointTable.Question;

/**
 * A point table with where it belongs, for the people who read and confirm it.
 *
 * @param standardName whose B1 it computes
 * @param sha256 of the file that it came from
 */
public record PointTableSheet(
        PointTable table, String standardName, String regionName, String fileName, String sha256) {

    /** The fact that answers the question by itself; empty when it is asked. */
    public String sourceWords(Question question) {
        var source = question.source();
        return source == null ? "" : PointTableColumns.words(source);
    }

    /** "từ 5 đến dưới 7", "dưới 8", "từ 20 trở lên". */
    public String rangeWords(Option option) {
        var atLeast = option.atLeast();
        var below = option.below();
        if (atLeast == null) {
            return below == null ? "" : "dưới " + DecimalWords.of(below);
        }
        return below == null
                ? "từ %s trở lên".formatted(DecimalWords.of(atLeast))
                : "từ %s đến dưới %s".formatted(DecimalWords.of(atLeast), DecimalWords.of(below));
    }
}
