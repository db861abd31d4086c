package vn.giamngheo.approval.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.approval.RecordPosting;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.workflow.TaskDesk;

/** Niêm yết danh sách: keeps the proof, and records the day. */
@Controller
@RequestMapping("/niem-yet/{id}")
class PostListPages {

    private final RecordPosting recordPosting;
    private final PostingView view;
    private final TaskDesk taskDesk;
    private final Viewer viewer;

    PostListPages(RecordPosting recordPosting, PostingView view, TaskDesk taskDesk, Viewer viewer) {
        this.recordPosting = recordPosting;
        this.view = view;
        this.taskDesk = taskDesk;
        this.viewer = viewer;
    }

    /** For the phone at the board; the day may be recorded later, from here or from Tasklist. */
    @PostMapping("/bang-chung")
    ModelAndView saveProof(
            @PathVariable("id") UUID id,
            @ModelAttribute ProofForm form,
            Model model,
            RedirectAttributes redirect) {
        return handle(
                id,
                form,
                model,
                () -> {
                    recordPosting.saveProof(id, form.proof(), viewer.actor());
                    redirect.addFlashAttribute("message", "Đã lưu bằng chứng niêm yết.");
                });
    }

    @PostMapping
    ModelAndView post(
            @PathVariable("id") UUID id,
            @ModelAttribute ProofForm form,
            Model model,
            RedirectAttributes redirect) {
        var actor = viewer.actor();
        var task = taskDesk.require(ApprovalTaskPages.POST_LIST, id.toString(), actor);
        return handle(
                id,
                form,
                model,
                () -> {
                    recordPosting.saveProof(id, form.proof(), actor);
                    taskDesk.complete(
                            task.taskId(),
                            actor,
                            Map.of("postedOn", Objects.requireNonNullElse(form.postedOn(), "")));
                    redirect.addFlashAttribute("message", "Đã ghi việc niêm yết.");
                });
    }

    private ModelAndView handle(UUID id, ProofForm form, Model model, Runnable work) {
        try {
            work.run();
            return new ModelAndView("redirect:/niem-yet/" + id);
        } catch (InvalidInput wrong) {
            view.fill(model, id, 1, form);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(
                    PostingView.NAME, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }
}
