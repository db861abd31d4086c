package vn.giamngheo.workflow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.shared.web.RoleWords;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.workflow.AssignableTasks;
import vn.giamngheo.workflow.AssignableTasks.Candidate;
import vn.giamngheo.workflow.AssignableTasks.Item;
import vn.giamngheo.workflow.ReassignTasks;

/** Phân công lại: choose tasks, choose a person, say why; or give them back to their group. */
@Controller
@RequestMapping("/phan-cong")
class ReassignPages {

    private static final int PAGE_SIZE = 50;
    private static final String VIEW = "workflow/reassign";
    private static final String GROUP = "-";

    private final AssignableTasks assignable;
    private final ReassignTasks reassign;
    private final Territory territory;
    private final CurrentActor currentActor;

    ReassignPages(
            AssignableTasks assignable,
            ReassignTasks reassign,
            Territory territory,
            CurrentActor currentActor) {
        this.assignable = assignable;
        this.reassign = reassign;
        this.territory = territory;
        this.currentActor = currentActor;
    }

    /** What the list is narrowed by; kept in the address and sent along with the choice. */
    record Filter(
            @Nullable String tim,
            @Nullable String loai,
            @Nullable String thon,
            @Nullable String nguoi,
            @Nullable String quaHan) {

        boolean lets(Item item) {
            return VietnameseText.folded(item.subject()).contains(VietnameseText.folded(text(tim)))
                    && (text(loai).isEmpty() || loai.equals(item.taskKey()))
                    && (text(thon).isEmpty() || thon.equals(item.villageKey()))
                    && (text(nguoi).isEmpty()
                            || nguoi.equals(GROUP) && item.assignee() == null
                            || nguoi.equals(item.assignee()))
                    && (!"true".equals(quaHan) || item.overdue());
        }

        public boolean isEmpty() {
            return (text(tim) + text(loai) + text(thon) + text(nguoi) + text(quaHan)).isEmpty();
        }

        private static String text(@Nullable String value) {
            return Objects.requireNonNullElse(value, "");
        }
    }

    /** What was chosen and typed. */
    record Choice(@Nullable List<String> tasks, @Nullable String to, @Nullable String reason) {

        List<ReassignTasks.Chosen> chosen() {
            return ReassignPages.chosen(tasks);
        }

        public boolean has(Item item) {
            return tasks != null && tasks.contains(item.choice());
        }
    }

    static List<ReassignTasks.Chosen> chosen(@Nullable List<String> choices) {
        return choices == null
                ? List.of()
                : choices.stream()
                        .filter(choice -> choice.contains(":"))
                        .map(choice -> choice.split(":", 2))
                        .map(parts -> new ReassignTasks.Chosen(parts[0], parts[1]))
                        .toList();
    }

    @GetMapping
    String list(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        show(filter, new Choice(null, null, null), page, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView give(
            @ModelAttribute("filter") Filter filter,
            @ModelAttribute Choice choice,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () ->
                        reassign.give(
                                currentActor.require(),
                                choice.chosen(),
                                choice.to(),
                                choice.reason()),
                "Đã giao %d việc. Người nhận và người cũ được báo ở Thông báo.",
                filter,
                choice,
                page,
                model,
                redirect);
    }

    @PostMapping("/tra-lai")
    ModelAndView giveBack(
            @ModelAttribute("filter") Filter filter,
            @ModelAttribute Choice choice,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () -> reassign.giveBack(currentActor.require(), choice.chosen(), choice.reason()),
                "Đã trả lại %d việc cho nhóm.",
                filter,
                choice,
                page,
                model,
                redirect);
    }

    private ModelAndView act(
            Runnable work,
            String done,
            Filter filter,
            Choice choice,
            int page,
            Model model,
            RedirectAttributes redirect) {
        try {
            work.run();
        } catch (InvalidInput wrong) {
            return refused(wrong.byField(), filter, choice, page, model);
        } catch (OptimisticLockingException meanwhile) {
            return refused(
                    Map.of(
                            "tasks",
                            "Có việc vừa được người khác nhận đúng lúc này. Xem lại danh sách rồi"
                                    + " chọn lại."),
                    filter,
                    choice,
                    page,
                    model);
        }
        redirect.addFlashAttribute("message", done.formatted(choice.chosen().size()));
        redirect.addAttribute("tim", Filter.text(filter.tim()))
                .addAttribute("loai", Filter.text(filter.loai()))
                .addAttribute("thon", Filter.text(filter.thon()));
        return new ModelAndView("redirect:/phan-cong");
    }

    private ModelAndView refused(
            Map<String, String> problems, Filter filter, Choice choice, int page, Model model) {
        show(filter, choice, page, model);
        model.addAttribute("fieldErrors", problems);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void show(Filter filter, Choice choice, int page, Model model) {
        var listing = assignable.of(currentActor.require());
        var items = listing.items();
        var found = items.stream().filter(filter::lets).toList();
        var shownKinds = found.stream().map(Item::taskKey).collect(Collectors.toSet());
        model.addAttribute("filter", filter)
                .addAttribute("choice", choice)
                .addAttribute("total", items.size())
                .addAttribute("page", PageOf.slice(found, page, PAGE_SIZE))
                .addAttribute("kinds", kinds(items))
                .addAttribute("villages", villages(items))
                .addAttribute("holders", holders(items))
                .addAttribute(
                        "people",
                        listing.people().stream()
                                .filter(
                                        person ->
                                                person.kinds().stream()
                                                        .anyMatch(shownKinds::contains))
                                .collect(
                                        Collectors.toMap(
                                                Candidate::username,
                                                ReassignPages::words,
                                                (one, same) -> one,
                                                LinkedHashMap::new)));
    }

    /** "Phạm Văn An - Rà soát viên, Thôn Đông (đang có 5 việc)". */
    private static String words(Candidate person) {
        var posts =
                person.posts().stream()
                        .map(
                                post ->
                                        post.place().isEmpty()
                                                ? RoleWords.of(post.role())
                                                : RoleWords.of(post.role()) + ", " + post.place())
                        .collect(Collectors.joining("; "));
        return "%s - %s%s"
                .formatted(
                        person.fullName(),
                        posts,
                        person.load() == 0 ? "" : " (đang có %d việc)".formatted(person.load()));
    }

    private static Map<String, String> kinds(List<Item> items) {
        Map<String, String> kinds = new LinkedHashMap<>();
        items.forEach(item -> kinds.putIfAbsent(item.taskKey(), item.name()));
        return kinds;
    }

    private static Map<String, String> holders(List<Item> items) {
        Map<String, String> holders = new LinkedHashMap<>();
        holders.put(GROUP, "Chưa ai nhận");
        items.stream()
                .filter(item -> item.assignee() != null)
                .forEach(item -> holders.putIfAbsent(item.assignee(), item.holder()));
        return holders;
    }

    private Map<String, String> villages(List<Item> items) {
        var keys = items.stream().map(Item::villageKey).filter(Objects::nonNull).distinct();
        Map<String, String> names = new LinkedHashMap<>();
        territory
                .villagesByKey(keys.toList())
                .forEach((key, village) -> names.put(key, village.name()));
        return names;
    }
}
