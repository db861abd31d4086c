package vn.giamngheo.workflow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.workflow.ReassignTasks.Chosen;
import vn.giamngheo.workflow.RepairStuckTasks;
import vn.giamngheo.workflow.RepairedList;
import vn.giamngheo.workflow.RetryFailedStep;
import vn.giamngheo.workflow.RunOverdueTimer;
import vn.giamngheo.workflow.SendLostMessage;
import vn.giamngheo.workflow.StuckLine;
import vn.giamngheo.workflow.StuckLine.Kind;
import vn.giamngheo.workflow.StuckList;

/** Việc kẹt: what nobody will do by themselves, why, and what the administrator can do about it. */
@Controller
@RequestMapping(StuckPages.ADDRESS)
class StuckPages {

    static final String ADDRESS = "/quan-tri/viec-ket";

    private static final String VIEW = "workflow/stuck";
    private static final int PAGE_SIZE = 20;

    private final StuckList stuck;
    private final RepairedList repaired;
    private final RepairStuckTasks repair;
    private final RetryFailedStep retryFailedStep;
    private final RunOverdueTimer runOverdueTimer;
    private final SendLostMessage sendLostMessage;
    private final CurrentActor currentActor;

    StuckPages(
            StuckList stuck,
            RepairedList repaired,
            RepairStuckTasks repair,
            RetryFailedStep retryFailedStep,
            RunOverdueTimer runOverdueTimer,
            SendLostMessage sendLostMessage,
            CurrentActor currentActor) {
        this.stuck = stuck;
        this.repaired = repaired;
        this.repair = repair;
        this.retryFailedStep = retryFailedStep;
        this.runOverdueTimer = runOverdueTimer;
        this.sendLostMessage = sendLostMessage;
        this.currentActor = currentActor;
    }

    /**
     * What is looked for.
     *
     * @param tim words, accents do not count
     * @param loai a kind, by its word
     * @param buoc one machine step, by what the engine calls it; a link from Cockpit has it
     */
    record Sought(@Nullable String tim, @Nullable String loai, @Nullable String buoc) {

        static final Sought ALL = new Sought(null, null, null);

        boolean isOneStep() {
            return buoc != null && !buoc.isBlank();
        }

        List<StuckLine> among(List<StuckLine> lines) {
            if (isOneStep()) {
                return only(lines, Set.of(buoc));
            }
            var kind = Kind.of(loai);
            return lines.stream()
                    .filter(line -> kind.isEmpty() || kind.get() == line.kind())
                    .filter(line -> tim == null || tim.isBlank() || line.matches(tim))
                    .toList();
        }
    }

    /** What a line of the page sends. */
    record Sent(
            @Nullable List<String> tasks,
            @Nullable List<String> steps,
            @Nullable String to,
            @Nullable String reason) {

        List<String> chosenSteps() {
            return Objects.requireNonNullElse(steps, List.of());
        }

        Set<String> ids() {
            return Stream.concat(
                            ReassignPages.chosen(tasks).stream().map(Chosen::taskId),
                            chosenSteps().stream())
                    .collect(Collectors.toSet());
        }
    }

    @GetMapping
    String list(
            Sought sought,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var lines = stuck.of(currentActor.require());
        return show(sought, lines, sought.among(lines), page, model);
    }

    private String show(
            Sought sought, List<StuckLine> all, List<StuckLine> shown, int page, Model model) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (var kind : Kind.values()) {
            var count =
                    all.stream()
                            .filter(line -> line.kind() == kind)
                            .mapToLong(StuckLine::count)
                            .sum();
            kinds.put(kind.word(), "%s: %d".formatted(kind.label(), count));
        }
        model.addAttribute("lines", PageOf.slice(shown, page, PAGE_SIZE))
                .addAttribute("sought", sought)
                .addAttribute("kinds", kinds)
                .addAttribute("nothing", all.isEmpty())
                .addAttribute("oneLine", sought.isOneStep())
                .addAttribute("repaired", repaired.count(currentActor.require()));
        return VIEW;
    }

    private static List<StuckLine> only(List<StuckLine> lines, Set<String> ids) {
        return lines.stream().flatMap(line -> line.only(ids).stream()).toList();
    }

    @GetMapping("/da-xu-ly")
    String done(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        var actor = currentActor.require();
        var total = repaired.count(actor);
        var number = PageOf.bounded(page, RepairedList.PAGE_SIZE, total);
        model.addAttribute(
                "acts",
                new PageOf<>(repaired.of(actor, number), number, RepairedList.PAGE_SIZE, total));
        return "workflow/repaired";
    }

    @PostMapping("/giao")
    ModelAndView give(Sent sent, Model model, RedirectAttributes redirect) {
        return act(
                () ->
                        repair.give(
                                currentActor.require(),
                                ReassignPages.chosen(sent.tasks()),
                                sent.to(),
                                sent.reason()),
                "Đã giao việc cho người khác.",
                sent,
                model,
                redirect);
    }

    @PostMapping("/tra-lai")
    ModelAndView giveBack(Sent sent, Model model, RedirectAttributes redirect) {
        return act(
                () ->
                        repair.giveBack(
                                currentActor.require(),
                                ReassignPages.chosen(sent.tasks()),
                                sent.reason()),
                "Đã trả việc lại cho nhóm.",
                sent,
                model,
                redirect);
    }

    @PostMapping("/goi-lai")
    ModelAndView askGroupAgain(Sent sent, Model model, RedirectAttributes redirect) {
        return act(
                () ->
                        repair.askGroupAgain(
                                currentActor.require(),
                                ReassignPages.chosen(sent.tasks()),
                                sent.reason()),
                "Đã gọi lại nhóm mà quy trình giao việc.",
                sent,
                model,
                redirect);
    }

    @PostMapping("/thu-lai")
    ModelAndView retry(Sent sent, Model model, RedirectAttributes redirect) {
        return act(
                () ->
                        retryFailedStep.retry(
                                currentActor.require(), sent.chosenSteps(), sent.reason()),
                "Bước máy chạy lại trong vài phút. Vẫn lỗi thì bước trở lại danh sách này.",
                sent,
                model,
                redirect);
    }

    @PostMapping("/chay")
    ModelAndView runTimer(Sent sent, Model model, RedirectAttributes redirect) {
        return act(
                () ->
                        runOverdueTimer.run(
                                currentActor.require(), sent.chosenSteps(), sent.reason()),
                "Mốc giờ sẽ được chạy trong vài phút.",
                sent,
                model,
                redirect);
    }

    @PostMapping("/gui-lai")
    ModelAndView sendMessage(Sent sent, Model model, RedirectAttributes redirect) {
        return act(
                () ->
                        sendLostMessage.send(
                                currentActor.require(), sent.chosenSteps(), sent.reason()),
                "Đã gửi lại. Hồ sơ đi tiếp trong vài phút.",
                sent,
                model,
                redirect);
    }

    private ModelAndView act(
            Runnable work, String done, Sent sent, Model model, RedirectAttributes redirect) {
        try {
            work.run();
        } catch (InvalidInput wrong) {
            return refused(wrong.byField(), sent, model);
        } catch (OptimisticLockingException meanwhile) {
            return refused(Map.of("tasks", "Việc vừa đổi. Xem lại danh sách."), sent, model);
        }
        redirect.addFlashAttribute("message", done);
        return new ModelAndView("redirect:" + ADDRESS);
    }

    /**
     * Shows the line that was sent, as far as it is still stuck. Its fields carry its name, so that
     * the summary leads to them; without it the summary leads to the list.
     */
    private ModelAndView refused(Map<String, String> problems, Sent sent, Model model) {
        var lines = stuck.of(currentActor.require());
        var sameLine = only(lines, sent.ids());
        show(Sought.ALL, lines, sameLine.isEmpty() ? lines : sameLine, 1, model);
        model.addAttribute("oneLine", !sameLine.isEmpty());
        Map<String, String> ofLine = new LinkedHashMap<>();
        problems.forEach(
                (field, problem) ->
                        ofLine.put(
                                sameLine.isEmpty() ? "list" : field + "-" + sameLine.get(0).id(),
                                problem));
        model.addAttribute("fieldErrors", ofLine).addAttribute("sent", sent);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
