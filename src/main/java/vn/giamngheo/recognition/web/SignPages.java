package vn.giamngheo.recognition.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.giamngheo.approval.Dossiers.DossierView;
import vn.giamngheo.approval.ResultList;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.recognition.SignDecision;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.Staff;
import vn.giamngheo.shared.web.NextPage;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.OpenTask;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;
import vn.giamngheo.workflow.TaskForms;

/** Ký quyết định: everything the signature rests on, what it does, and sending back unsigned. */
@Controller
@RequestMapping("/ho-so/{id}/ky")
class SignPages {

    private static final int PAGE_SIZE = 20;
    private static final String VIEW = "recognition/sign";

    private final Dossiers dossiers;
    private final DossierContents contents;
    private final SignDecision signDecision;
    private final Decisions decisions;
    private final Rounds rounds;
    private final Territory territory;
    private final Staff staff;
    private final TaskDesk taskDesk;
    private final TaskForms taskForms;
    private final TaskDues taskDues;
    private final CurrentActor currentActor;

    SignPages(
            Dossiers dossiers,
            DossierContents contents,
            SignDecision signDecision,
            Decisions decisions,
            Rounds rounds,
            Territory territory,
            Staff staff,
            TaskDesk taskDesk,
            TaskForms taskForms,
            TaskDues taskDues,
            CurrentActor currentActor) {
        this.dossiers = dossiers;
        this.contents = contents;
        this.signDecision = signDecision;
        this.decisions = decisions;
        this.rounds = rounds;
        this.territory = territory;
        this.staff = staff;
        this.taskDesk = taskDesk;
        this.taskForms = taskForms;
        this.taskDues = taskDues;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "danh-sach", defaultValue = "") String list,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        fill(model, id, ResultList.named(list), words, page);
        return VIEW;
    }

    @PostMapping(path = "/ly-do", headers = "X-Requested-With=fetch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveReasonAsTyped(
            @PathVariable("id") UUID id, @RequestParam(defaultValue = "") String returnReason) {
        signDecision.explainReturn(id, returnReason, currentActor.require());
    }

    @PostMapping("/ly-do")
    ModelAndView saveReason(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String returnReason,
            Model model,
            RedirectAttributes redirect) {
        try {
            signDecision.explainReturn(id, returnReason, currentActor.require());
        } catch (InvalidInput wrong) {
            fill(model, id, ResultList.POOR, "", 1);
            model.addAttribute("returnReason", returnReason);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã lưu lý do trả lại.");
        return new ModelAndView("redirect:/ho-so/" + id + "/ky");
    }

    @PostMapping
    ResponseEntity<Map<String, String>> decide(
            @PathVariable("id") UUID id,
            @RequestBody Map<String, Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = currentActor.require();
        var task = taskDesk.require(RecognitionTaskPages.SIGN_DECISION, id.toString(), actor);
        taskDesk.complete(task.taskId(), actor, taskForms.of(task).only(sent));
        var dossier = dossiers.dossier(id);
        return decisions
                .ofRound(dossier.roundId())
                .map(
                        signed ->
                                NextPage.of(
                                        "/quyet-dinh/" + signed.id(),
                                        "Đã ký %s. Giấy chứng nhận đang được lập."
                                                .formatted(signed.number()),
                                        request,
                                        response))
                .orElseGet(
                        () ->
                                NextPage.of(
                                        "/ho-so/dot/" + dossier.roundId(),
                                        "Đã trả lại hồ sơ cho người lập.",
                                        request,
                                        response));
    }

    private void fill(Model model, UUID id, ResultList list, String words, int page) {
        var actor = currentActor.require();
        var dossier = dossiers.dossier(id);
        TerritoryScope.of(actor).requireWholeCommune(dossier.communeKey());
        var results = contents.results(dossier.roundId());
        var task =
                taskDesk.find(RecognitionTaskPages.SIGN_DECISION, id.toString(), actor)
                        .orElse(null);
        var prepared = actor.username().equals(dossier.preparedBy());
        var mayDecide = task != null && !prepared;
        model.addAttribute("dossier", dossier);
        model.addAttribute("round", rounds.round(dossier.roundId()));
        model.addAttribute("commune", territory.commune(dossier.communeKey()).fullName());
        model.addAttribute("preparer", preparer(dossier));
        model.addAttribute("letter", dossier.latestLetter());
        model.addAttribute("results", results);
        model.addAttribute("list", list);
        model.addAttribute("words", words);
        model.addAttribute("lines", PageOf.slice(results.find(list, words), page, PAGE_SIZE));
        model.addAttribute("consequences", consequences(results));
        model.addAttribute("preparedByReader", prepared && actor.hasRole(Roles.COMMUNE_CHAIR));
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute("returnReason", dossier.returnReason());
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute("schema", mayDecide ? schema(task) : null);
        model.addAttribute("decision", decisions.ofRound(dossier.roundId()).orElse(null));
    }

    private @Nullable String schema(@Nullable OpenTask task) {
        return task == null ? null : taskForms.of(task).schema();
    }

    private @Nullable String preparer(DossierView dossier) {
        return staff.holding(Roles.POVERTY_OFFICER, dossier.communeKey()).stream()
                .filter(person -> person.username().equals(dossier.preparedBy()))
                .map(Staff.Person::fullName)
                .findFirst()
                .orElse(dossier.preparedBy());
    }

    private static List<String> consequences(ResultLists results) {
        return List.of(
                "%d hộ nghèo, %d hộ cận nghèo được công nhận."
                        .formatted(results.poor(), results.nearPoor()),
                "%d giấy chứng nhận được lập.".formatted(results.listed()),
                "%d hộ thoát nghèo, %d hộ thoát cận nghèo được công nhận."
                        .formatted(
                                results.of(ResultList.ESCAPED_POVERTY).size(),
                                results.of(ResultList.ESCAPED_NEAR_POVERTY).size()),
                "Quyết định đã ký không sửa được.");
    }
}
