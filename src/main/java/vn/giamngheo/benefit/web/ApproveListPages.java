package vn.giamngheo.benefit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.benefit.ApproveIssuance;
import vn.giamngheo.benefit.IssuanceLines;
import vn.giamngheo.benefit.IssuanceState;
import vn.giamngheo.benefit.IssuanceViews;
import vn.giamngheo.benefit.LineFilter;
import vn.giamngheo.benefit.LineState;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.NextPage;
import vn.giamngheo.shared.web.RoleWords;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;
import vn.giamngheo.workflow.TaskForms;

/** Duyệt danh sách cấp: who is given what, who is not and why, and sending it back. */
@Controller
@RequestMapping("/chinh-sach/danh-sach/{id}/duyet")
class ApproveListPages {

    private static final String VIEW = "benefit/approve-list";
    private static final int MOST_SHOWN = 50;
    private static final List<LineState> LEFT_OUT =
            List.of(LineState.COVERED, LineState.NOT_NEEDED, LineState.REFUSED);

    private final IssuanceViews views;
    private final IssuanceLines lines;
    private final ApproveIssuance approveIssuance;
    private final TaskDesk taskDesk;
    private final TaskForms taskForms;
    private final TaskDues taskDues;
    private final CurrentActor currentActor;

    ApproveListPages(
            IssuanceViews views,
            IssuanceLines lines,
            ApproveIssuance approveIssuance,
            TaskDesk taskDesk,
            TaskForms taskForms,
            TaskDues taskDues,
            CurrentActor currentActor) {
        this.views = views;
        this.lines = lines;
        this.approveIssuance = approveIssuance;
        this.taskDesk = taskDesk;
        this.taskForms = taskForms;
        this.taskDues = taskDues;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, Model model) {
        fill(id, model);
        return VIEW;
    }

    @PostMapping(path = "/ly-do", headers = "X-Requested-With=fetch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveReasonAsTyped(
            @PathVariable("id") UUID id, @RequestParam(defaultValue = "") String returnReason) {
        approveIssuance.explainReturn(id, returnReason, currentActor.require());
    }

    @PostMapping("/ly-do")
    ModelAndView saveReason(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String returnReason,
            Model model,
            RedirectAttributes redirect) {
        try {
            approveIssuance.explainReturn(id, returnReason, currentActor.require());
        } catch (InvalidInput wrong) {
            fill(id, model);
            model.addAttribute("returnReason", returnReason);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã lưu lý do trả lại.");
        return new ModelAndView("redirect:/chinh-sach/danh-sach/" + id + "/duyet");
    }

    @PostMapping
    ResponseEntity<Map<String, String>> decide(
            @PathVariable("id") UUID id,
            @RequestBody Map<String, Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = currentActor.require();
        var task = taskDesk.require(IssuanceTaskPages.APPROVE, id.toString(), actor);
        taskDesk.complete(task.taskId(), actor, taskForms.of(task).only(sent));
        return NextPage.of(
                "/chinh-sach/danh-sach/" + id,
                views.list(id, actor).state() == IssuanceState.APPROVED
                        ? "Đã duyệt danh sách."
                        : "Đã trả lại danh sách cho công chức phụ trách.",
                request,
                response);
    }

    private void fill(UUID id, Model model) {
        var actor = currentActor.require();
        var list = views.list(id, actor);
        var task = taskDesk.find(IssuanceTaskPages.APPROVE, id.toString(), actor);
        var prepared = actor.username().equals(list.preparedBy());
        model.addAttribute("list", list);
        model.addAttribute("owner", RoleWords.of(list.ownerRole()));
        model.addAttribute("issuer", RoleWords.of(list.issuerRole()));
        var leftOut =
                LEFT_OUT.stream()
                        .map(state -> new LineFilter(state.name(), "", ""))
                        .map(filter -> lines.page(id, filter, 1, MOST_SHOWN, actor).lines())
                        .flatMap(List::stream)
                        .toList();
        model.addAttribute("leftOut", leftOut);
        model.addAttribute("leftOutStates", LEFT_OUT);
        model.addAttribute(
                "moreLeftOut", leftOut.size() < LEFT_OUT.stream().mapToInt(list::count).sum());
        model.addAttribute("due", taskDues.of(task.orElse(null)));
        model.addAttribute("preparedByReader", prepared);
        model.addAttribute("mayDecide", task.isPresent() && !prepared);
        model.addAttribute("returnReason", list.returnReason());
        task.filter(open -> !prepared)
                .ifPresent(open -> model.addAttribute("schema", taskForms.of(open).schema()));
    }
}
