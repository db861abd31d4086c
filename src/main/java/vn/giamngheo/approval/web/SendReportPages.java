package vn.giamngheo.approval.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.approval.SendReport;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.NextPage;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;
import vn.giamngheo.workflow.TaskForms;

/** Ký báo cáo: the chair reads the draft, signs and sends it, or gives the dossier back. */
@Controller
@RequestMapping("/ho-so/{id}/bao-cao")
class SendReportPages {

    private static final String VIEW = "approval/send-report";

    private final Dossiers dossiers;
    private final SendReport sendReport;
    private final DossierContents contents;
    private final Rounds rounds;
    private final DossierFacts facts;
    private final TaskDesk taskDesk;
    private final TaskForms taskForms;
    private final TaskDues taskDues;
    private final CurrentActor currentActor;

    SendReportPages(
            Dossiers dossiers,
            SendReport sendReport,
            DossierContents contents,
            Rounds rounds,
            DossierFacts facts,
            TaskDesk taskDesk,
            TaskForms taskForms,
            TaskDues taskDues,
            CurrentActor currentActor) {
        this.dossiers = dossiers;
        this.sendReport = sendReport;
        this.contents = contents;
        this.rounds = rounds;
        this.facts = facts;
        this.taskDesk = taskDesk;
        this.taskForms = taskForms;
        this.taskDues = taskDues;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, Model model) {
        fill(model, id);
        return VIEW;
    }

    @PostMapping(path = "/ly-do", headers = "X-Requested-With=fetch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveReasonAsTyped(
            @PathVariable("id") UUID id, @RequestParam(defaultValue = "") String returnReason) {
        sendReport.explainReturn(id, returnReason, currentActor.require());
    }

    @PostMapping("/ly-do")
    ModelAndView saveReason(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String returnReason,
            Model model,
            RedirectAttributes redirect) {
        try {
            sendReport.explainReturn(id, returnReason, currentActor.require());
        } catch (InvalidInput wrong) {
            fill(model, id);
            model.addAttribute("returnReason", returnReason);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã lưu lý do trả lại.");
        return new ModelAndView("redirect:/ho-so/" + id + "/bao-cao");
    }

    @PostMapping
    ResponseEntity<Map<String, String>> decide(
            @PathVariable("id") UUID id,
            @RequestBody Map<String, Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = currentActor.require();
        var task = taskDesk.require(ApprovalTaskPages.SEND_REPORT, id.toString(), actor);
        taskDesk.complete(task.taskId(), actor, taskForms.of(task).only(sent));
        var dossier = dossiers.dossier(id);
        var letter = dossier.latestLetter();
        return NextPage.of(
                "/ho-so/dot/" + dossier.roundId(),
                dossier.awaitsAnswer() && letter != null
                        ? "Đã ký Báo cáo số %s và gửi %s."
                                .formatted(letter.reportNumber(), letter.authorityTitle())
                        : "Đã trả lại hồ sơ cho người lập.",
                request,
                response);
    }

    private void fill(Model model, UUID id) {
        var actor = currentActor.require();
        var dossier = dossiers.dossier(id);
        TerritoryScope.of(actor).requireWholeCommune(dossier.communeKey());
        var task = taskDesk.find(ApprovalTaskPages.SEND_REPORT, id.toString(), actor).orElse(null);
        var prepared = actor.username().equals(dossier.preparedBy());
        var maySend = task != null && !prepared;
        model.addAttribute("dossier", dossier);
        model.addAttribute("round", rounds.round(dossier.roundId()));
        model.addAttribute("commune", facts.commune(dossier.communeKey()));
        model.addAttribute("preparer", facts.preparer(dossier));
        model.addAttribute("standsBecause", facts.standsBecause(dossier));
        model.addAttribute("authority", facts.authority(dossier.communeKey()).orElse(null));
        model.addAttribute("contents", contents.of(dossier.roundId()));
        model.addAttribute("results", contents.results(dossier.roundId()));
        model.addAttribute("preparedByReader", prepared && actor.hasRole(Roles.COMMUNE_CHAIR));
        model.addAttribute("maySend", maySend);
        model.addAttribute("returnReason", dossier.awaitsSending() ? dossier.returnReason() : "");
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute("schema", maySend && task != null ? taskForms.of(task).schema() : null);
    }
}
