package vn.giamngheo.review.web;

import java.util.List;
import vn.giamngheo.review.Trial;
import vn.giamngheo.shared.VietnameseText;

/**
 * Which changed households a person wants to see; an empty part asks for nothing.
 *
 * @param cell of the matrix, see {@link TrialCell}
 * @param text name of the head or code of the household, accents aside
 */
record TrialFilter(String cell, String village, String text) {

    List<Trial.Change> of(List<Trial.Change> changes) {
        var wanted = VietnameseText.folded(text);
        return changes.stream()
                .filter(change -> cell.isEmpty() || TrialCell.of(change).equals(cell))
                .filter(
                        change ->
                                village.isEmpty()
                                        || change.household().villageKey().equals(village))
                .filter(change -> wanted.isEmpty() || searched(change).contains(wanted))
                .toList();
    }

    private static String searched(Trial.Change change) {
        return VietnameseText.folded(change.household().title() + " " + change.household().code());
    }
}
