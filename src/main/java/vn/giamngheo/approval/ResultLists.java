package vn.giamngheo.approval;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.VietnameseText;

/**
 * All results of a review by household, and the four lists made of them.
 *
 * @param lines in the order of lists: village, given name of the head
 */
public record ResultLists(List<ResultLine> lines) {

    public ResultLists {
        lines = List.copyOf(lines);
    }

    public List<ResultLine> of(ResultList list) {
        return lines.stream().filter(list::holds).toList();
    }

    /**
     * The households of a list whose name, village or code contains the words.
     *
     * @param words with or without accents; empty for all
     */
    public List<ResultLine> find(ResultList list, String words) {
        var folded = VietnameseText.folded(words);
        return of(list).stream()
                .filter(
                        line ->
                                VietnameseText.folded(
                                                line.household().title()
                                                        + " "
                                                        + line.household().code())
                                        .contains(folded))
                .toList();
    }

    /** Households on each of the four lists. */
    public Map<ResultList, Integer> counts() {
        Map<ResultList, Integer> counts = new EnumMap<>(ResultList.class);
        for (var list : ResultList.values()) {
            counts.put(list, of(list).size());
        }
        return counts;
    }

    public int poor() {
        return of(ResultList.POOR).size();
    }

    public int nearPoor() {
        return of(ResultList.NEAR_POOR).size();
    }

    /** Households that hold one of the two classes and so get a certificate. */
    public int listed() {
        return poor() + nearPoor();
    }

    public int newlyPoor() {
        return (int) of(ResultList.POOR).stream().filter(ResultLine::changed).count();
    }

    public int newlyNearPoor() {
        return (int) of(ResultList.NEAR_POOR).stream().filter(ResultLine::changed).count();
    }

    /** On one of the two lists now, on none before. */
    public int newlyListed() {
        return (int)
                lines.stream()
                        .filter(line -> line.before() == PovertyCategory.NOT_POOR)
                        .filter(
                                line ->
                                        line.after() == PovertyCategory.POOR
                                                || line.after() == PovertyCategory.NEAR_POOR)
                        .count();
    }

    public int poorBefore() {
        return before(PovertyCategory.POOR);
    }

    public int nearPoorBefore() {
        return before(PovertyCategory.NEAR_POOR);
    }

    public int unclassified() {
        return (int) lines.stream().filter(line -> line.after() == null).count();
    }

    private int before(PovertyCategory category) {
        return (int) lines.stream().filter(line -> line.before() == category).count();
    }
}
