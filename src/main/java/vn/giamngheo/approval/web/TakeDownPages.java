package vn.giamngheo.approval.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PostingProofs;
import vn.giamngheo.approval.TakeDownList;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** Gỡ danh sách: when a list came off the board, and what proves it. */
@Controller
@RequestMapping("/niem-yet/{id}/go")
class TakeDownPages {

    private static final String VIEW = "approval/take-down";

    private final TakeDownList takeDownList;
    private final PostedLists postedLists;
    private final PostingProofs proofs;
    private final TaskDesk taskDesk;
    private final TaskDues taskDues;
    private final PostingRows rows;
    private final Viewer viewer;

    TakeDownPages(
            TakeDownList takeDownList,
            PostedLists postedLists,
            PostingProofs proofs,
            TaskDesk taskDesk,
            TaskDues taskDues,
            PostingRows rows,
            Viewer viewer) {
        this.takeDownList = takeDownList;
        this.postedLists = postedLists;
        this.proofs = proofs;
        this.taskDesk = taskDesk;
        this.taskDues = taskDues;
        this.rows = rows;
        this.viewer = viewer;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, Model model) {
        fill(model, id, null);
        return VIEW;
    }

    @PostMapping
    ModelAndView takeDown(
            @PathVariable("id") UUID id,
            @ModelAttribute RemovalForm form,
            Model model,
            RedirectAttributes redirect) {
        var actor = viewer.actor();
        var task = taskDesk.require(ApprovalTaskPages.TAKE_DOWN_LIST, id.toString(), actor);
        try {
            takeDownList.save(id, form.removal(), actor);
        } catch (InvalidInput wrong) {
            fill(model, id, form);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        taskDesk.complete(task.taskId(), actor, Map.of());
        redirect.addFlashAttribute("message", "Đã ghi việc gỡ danh sách.");
        return new ModelAndView("redirect:/niem-yet/" + id);
    }

    private void fill(Model model, UUID id, @Nullable RemovalForm typed) {
        var list = postedLists.list(id, viewer.scope());
        var proof = proofs.of(id);
        var task =
                taskDesk.find(ApprovalTaskPages.TAKE_DOWN_LIST, id.toString(), viewer.actor())
                        .orElse(null);
        model.addAttribute("list", list);
        model.addAttribute("proof", proof);
        model.addAttribute("mayTakeDown", task != null);
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute(
                "form",
                typed == null
                        ? RemovalForm.saved(proof, OfficialWording.shortDate(rows.today()))
                        : typed);
    }
}
