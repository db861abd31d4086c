package vn.giamngheo.workflow.web;

import java.util.List;
import java.util.Map;
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
import vn.giamngheo.workflow.ReassignTasks;
import vn.giamngheo.workflow.StuckList;

/** Việc kẹt: what nobody will do by themselves, why, and what the administrator can do about it. */
@Controller
@RequestMapping("/quan-tri/viec-ket")
class StuckPages {

    private static final String VIEW = "workflow/stuck";

    private final StuckList stuck;
    private final ReassignTasks reassign;
    private final CurrentActor currentActor;

    StuckPages(StuckList stuck, ReassignTasks reassign, CurrentActor currentActor) {
        this.stuck = stuck;
        this.reassign = reassign;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", stuck.of(currentActor.require()));
        return VIEW;
    }

    @PostMapping("/giao")
    ModelAndView give(
            @RequestParam(required = false) @Nullable List<String> tasks,
            @RequestParam(required = false) @Nullable String to,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () ->
                        reassign.give(
                                currentActor.require(),
                                ReassignPages.chosen(tasks),
                                to,
                                "Việc kẹt"),
                "Đã giao việc cho người khác.",
                model,
                redirect);
    }

    @PostMapping("/tra-lai")
    ModelAndView giveBack(
            @RequestParam(required = false) @Nullable List<String> tasks,
            Model model,
            RedirectAttributes redirect) {
        return act(
                () ->
                        reassign.giveBack(
                                currentActor.require(), ReassignPages.chosen(tasks), "Việc kẹt"),
                "Đã trả việc lại cho nhóm.",
                model,
                redirect);
    }

    private ModelAndView act(Runnable work, String done, Model model, RedirectAttributes redirect) {
        try {
            work.run();
        } catch (InvalidInput wrong) {
            return refused(wrong.byField(), model);
        } catch (OptimisticLockingException meanwhile) {
            return refused(Map.of("tasks", "Việc vừa đổi người. Xem lại danh sách."), model);
        }
        redirect.addFlashAttribute("message", done);
        return new ModelAndView("redirect:/quan-tri/viec-ket");
    }

    private ModelAndView refused(Map<String, String> problems, Model model) {
        list(model);
        model.addAttribute("fieldErrors", problems);
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
