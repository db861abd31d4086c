package vn.giamngheo.workflow.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.HomePage;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.workflow.DeskSuggestions;
import vn.giamngheo.workflow.ReadNotices;
import vn.giamngheo.workflow.TaskDesk;

/** Việc của tôi: what a person has to do, until when, and why. */
@Controller
class TaskListPages {

    /** Tasks read at once; a person with more first sees those that are due first. */
    private static final int MOST = 1000;

    private static final int NEWEST_NOTICES = 3;

    private final TaskDesk taskDesk;
    private final ReadNotices notices;
    private final Territory territory;
    private final ObjectProvider<DeskSuggestions> suggestions;
    private final ObjectProvider<HomePage> homePages;
    private final CurrentActor currentActor;

    TaskListPages(
            TaskDesk taskDesk,
            ReadNotices notices,
            Territory territory,
            ObjectProvider<DeskSuggestions> suggestions,
            ObjectProvider<HomePage> homePages,
            CurrentActor currentActor) {
        this.taskDesk = taskDesk;
        this.notices = notices;
        this.territory = territory;
        this.suggestions = suggestions;
        this.homePages = homePages;
        this.currentActor = currentActor;
    }

    @GetMapping("/")
    String home() {
        var actor = currentActor.require();
        return "redirect:"
                + homePages
                        .orderedStream()
                        .flatMap(each -> each.of(actor).stream())
                        .findFirst()
                        .orElse("/viec");
    }

    @GetMapping("/viec")
    String list(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var tasks = taskDesk.waiting(actor, 0, MOST);
        var search = new Inbox.Search(text, village, kind);
        var total = tasks.size() < MOST ? tasks.size() : taskDesk.count(actor);
        model.addAttribute("inbox", Inbox.of(tasks, search, page, taskDesk::named))
                .addAttribute("total", total)
                .addAttribute("notices", notices.unread(actor, NEWEST_NOTICES))
                .addAttribute("unread", notices.countUnread(actor))
                .addAttribute("most", MOST)
                .addAttribute("titleCount", total)
                .addAttribute("text", text)
                .addAttribute("village", village)
                .addAttribute("kind", kind)
                .addAttribute("villages", villages(actor))
                .addAttribute("kinds", Inbox.kinds(tasks))
                .addAttribute(
                        "suggestions",
                        suggestions
                                .orderedStream()
                                .flatMap(each -> each.of(actor).stream())
                                .toList());
        return "workflow/tasks";
    }

    /**
     * Villages to choose from: those of the person's own posts, or all of the commune. Who works
     * for many communes looks for a name.
     */
    private Map<String, String> villages(Actor actor) {
        Map<String, String> names = new LinkedHashMap<>();
        if (actor.communes().size() == 1) {
            var posts = actor.groups().stream().filter(group -> group.contains(".")).toList();
            if (posts.size() == actor.groups().size()) {
                var keys = posts.stream().map(post -> post.substring(post.indexOf('.') + 1));
                territory
                        .villagesByKey(keys.distinct().toList())
                        .forEach((key, village) -> names.put(key, village.name()));
            } else {
                territory
                        .villages(actor.communes().iterator().next())
                        .forEach(village -> names.put(village.key(), village.name()));
            }
        }
        return names;
    }
}
