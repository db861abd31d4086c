package vn.giamngheo.workflow;

import java.util.List;
import vn.giamngheo.shared.Actor;

/**
 * Work that nobody has given a task for yet, but that a person may begin ("Mở đợt rà soát định
 * kỳ"). Offered by the module that owns the work; shown above the tasks.
 */
public interface DeskSuggestions {

    List<Suggestion> of(Actor actor);

    /**
     * @param title what to begin
     * @param text why now
     * @param link page where it begins
     */
    record Suggestion(String title, String text, String link) {}
}
