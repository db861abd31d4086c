package vn.giamngheo.benefit.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.EntriesToConfirm;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.workflow.DeskSuggestions;

/** Tells the second person that entries of the catalogue wait; they are nobody's task. */
@Component
class ConfirmEntriesSuggestion implements DeskSuggestions {

    private final EntriesToConfirm entries;

    ConfirmEntriesSuggestion(EntriesToConfirm entries) {
        this.entries = entries;
    }

    @Override
    public List<Suggestion> of(Actor actor) {
        var waiting = entries.count(actor);
        var what =
                Stream.of(words(waiting.rules(), "quy định"), words(waiting.numbers(), "số liệu"))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" và "));
        return what.isEmpty()
                ? List.of()
                : List.of(
                        new Suggestion(
                                "Xác nhận quy định, số liệu về chính sách",
                                "%s do người khác nhập đang chờ bạn đối chiếu với văn bản. Chưa xác nhận thì chưa được dùng."
                                        .formatted(what),
                                CataloguePages.TO_CONFIRM));
    }

    private static String words(int count, String what) {
        return count == 0 ? "" : count + " " + what;
    }
}
