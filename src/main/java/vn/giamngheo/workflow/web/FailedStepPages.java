package vn.giamngheo.workflow.web;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.workflow.FailedSteps;
import vn.giamngheo.workflow.RetryFailedStep;

/**
 * Bước máy lỗi: what failed and why; the administrator lets it run again and says what was
 * repaired.
 */
@Controller
@RequestMapping("/quan-tri/buoc-loi")
class FailedStepPages {

    private static final String ONE = "workflow/failed-step";

    private final FailedSteps failedSteps;
    private final RetryFailedStep retry;
    private final CurrentActor currentActor;
    private final Clock clock;

    FailedStepPages(
            FailedSteps failedSteps,
            RetryFailedStep retry,
            CurrentActor currentActor,
            Clock clock) {
        this.failedSteps = failedSteps;
        this.retry = retry;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        var found = failedSteps.find(null, null, page, currentActor.require());
        model.addAttribute(
                        "page",
                        new PageOf<>(
                                found.failed(), found.page(), FailedSteps.PAGE_SIZE, found.total()))
                .addAttribute("zone", clock.getZone());
        return "workflow/failed-steps";
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("failed", failedSteps.require(id, currentActor.require()))
                .addAttribute("zone", clock.getZone());
        return ONE;
    }

    @PostMapping("/{id}")
    ModelAndView again(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            retry.retry(currentActor.require(), List.of(id), reason);
        } catch (InvalidInput wrong) {
            one(id, model);
            model.addAttribute("reason", reason).addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(ONE, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute(
                "message",
                "Đã cho bước chạy lại. Vẫn lỗi thì bước trở lại danh sách này sau ít phút.");
        return new ModelAndView("redirect:/quan-tri/buoc-loi");
    }
}
