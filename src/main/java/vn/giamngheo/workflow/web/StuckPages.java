package vn.giamngheo.workflow.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.giamngheo.workflow.RepairStuckTasks;
import vn.giamngheo.workflow.RepairedList;
import vn.giamngheo.workflow.RetryFailedStep;
import vn.giamngheo.workflow.RunOverdueTimer;
import vn.giamngheo.workflow.StuckList;

/** Việc kẹt: what nobody will do by themselves, why, and what the administrator can do about it. */
@Controller
@RequestMapping(StuckPages.ADDRESS)
class StuckPages {

    static final String ADDRESS = "/quan-tri/viec-ket";

    private static final String VIEW = "workflow/stuck";

    private final StuckList stuck;
    private final RepairedList repaired;
    private final RepairStuckTasks repair;
    private final RetryFailedStep retryFailedStep;
    private final RunOverdueTimer runOverdueTimer;
    private final CurrentActor currentActor;

    StuckPages(
            StuckList stuck,
            RepairedList repaired,
            RepairStuckTasks repair,
            RetryFailedStep retryFailedStep,
            RunOverdueTimer runOverdueTimer,
            CurrentActor currentActor) {
        this.stuck = stuck;
        this.repaired = repaired;
        this.repair = repair;
        this.retryFailedStep = retryFailedStep;
        this.runOverdueTimer = runOverdueTimer;
        this.currentActor = currentActor;
    }

    /**
     * What a line of the page sends.
     *
     * @param line which one
     */
    record Sent(
            String line,
            @Nullable List<String> tasks,
            @Nullable List<String> steps,
            @Nullable String to,
            @Nullable String reason) {

        List<String> chosenSteps() {
            return Objects.requireNonNullElse(steps, List.of());
        }
    }

    @GetMapping
    String list(Model model) {
        var actor = currentActor.require();
        model.addAttribute("lines", stuck.of(actor))
                .addAttribute("repaired", repaired.count(actor));
        return VIEW;
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
                "Bước máy sẽ được thử lại trong vài phút. Nếu vẫn lỗi, bước hiện lại ở Camunda"
                        + " Cockpit và sau một ngày ở trang này.",
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

    /** The fields of a line carry its name, so that the summary leads to the right ones. */
    private ModelAndView refused(Map<String, String> problems, Sent sent, Model model) {
        list(model);
        Map<String, String> ofLine = new LinkedHashMap<>();
        problems.forEach((field, problem) -> ofLine.put(field + "-" + sent.line(), problem));
        model.addAttribute("fieldErrors", ofLine).addAttribute("sent", sent);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
