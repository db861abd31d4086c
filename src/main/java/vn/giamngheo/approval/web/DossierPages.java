package vn.giamngheo.approval.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.Dossiers;
import vn.giamngheo.approval.Dossiers.DossierView;
import vn.giamngheo.approval.PrepareDossier;
import vn.giamngheo.approval.ResultList;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** Hồ sơ trình: the round's dossier as a table of contents, and handing it in. */
@Controller
@RequestMapping("/ho-so")
class DossierPages {

    private static final int PAGE_SIZE = 20;
    private static final String VIEW = "approval/dossier";

    private final Dossiers dossiers;
    private final PrepareDossier prepareDossier;
    private final DossierContents contents;
    private final Rounds rounds;
    private final DossierFacts facts;
    private final LateAnswer lateAnswer;
    private final TaskDesk taskDesk;
    private final TaskDues taskDues;
    private final CurrentActor currentActor;

    DossierPages(
            Dossiers dossiers,
            PrepareDossier prepareDossier,
            DossierContents contents,
            Rounds rounds,
            DossierFacts facts,
            LateAnswer lateAnswer,
            TaskDesk taskDesk,
            TaskDues taskDues,
            CurrentActor currentActor) {
        this.dossiers = dossiers;
        this.prepareDossier = prepareDossier;
        this.contents = contents;
        this.rounds = rounds;
        this.facts = facts;
        this.lateAnswer = lateAnswer;
        this.taskDesk = taskDesk;
        this.taskDues = taskDues;
        this.currentActor = currentActor;
    }

    @GetMapping("/{id}")
    String ofDossier(@PathVariable("id") UUID id) {
        return "redirect:/ho-so/dot/" + dossiers.dossier(id).roundId();
    }

    @GetMapping("/dot/{roundId}")
    String show(
            @PathVariable("roundId") UUID roundId,
            @RequestParam(name = "danh-sach", defaultValue = "") String list,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        fill(model, roundId, ResultList.named(list), words, page);
        return VIEW;
    }

    @PostMapping("/dot/{roundId}/ghi-chu")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveNote(
            @PathVariable("roundId") UUID roundId, @RequestParam(defaultValue = "") String note) {
        prepareDossier.saveNote(roundId, note, currentActor.require());
    }

    @PostMapping("/dot/{roundId}")
    ModelAndView handIn(
            @PathVariable("roundId") UUID roundId,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var task = taskDesk.require(ApprovalTaskPages.PREPARE_DOSSIER, roundId.toString(), actor);
        try {
            prepareDossier.saveNote(roundId, note, actor);
        } catch (InvalidInput wrong) {
            fill(model, roundId, ResultList.POOR, "", 1);
            model.addAttribute("note", note);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        taskDesk.complete(task.taskId(), actor, Map.of());
        redirect.addFlashAttribute("message", "Đã trình hồ sơ.");
        return new ModelAndView("redirect:/ho-so/dot/" + roundId);
    }

    private void fill(Model model, UUID roundId, ResultList list, String words, int page) {
        var actor = currentActor.require();
        var round = rounds.round(roundId);
        TerritoryScope.of(actor).requireWholeCommune(round.communeKey());
        var dossier = dossiers.ofRound(roundId);
        var task =
                taskDesk.find(ApprovalTaskPages.PREPARE_DOSSIER, roundId.toString(), actor)
                        .orElse(null);
        var results = contents.results(roundId);
        model.addAttribute("round", round);
        model.addAttribute("commune", facts.commune(round.communeKey()));
        model.addAttribute("contents", contents.of(roundId));
        model.addAttribute("results", results);
        model.addAttribute("list", list);
        model.addAttribute("words", words);
        model.addAttribute("lines", PageOf.slice(results.find(list, words), page, PAGE_SIZE));
        model.addAttribute("mayPrepare", task != null);
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute("dossier", dossier);
        if (dossier != null) {
            fillDossier(model, dossier);
        }
        if (task != null) {
            model.addAttribute("consequences", consequences(round.communeKey()));
        }
    }

    private void fillDossier(Model model, DossierView dossier) {
        model.addAttribute("note", dossier.reportNote());
        model.addAttribute("stateWords", stateWords(dossier));
        model.addAttribute("preparer", facts.preparer(dossier));
        model.addAttribute("standsBecause", facts.standsBecause(dossier));
        model.addAttribute("late", lateAnswer.words(dossier));
        model.addAttribute("returnedByChair", returnedByChair(dossier));
        model.addAttribute(
                "returned",
                contents.householdsOf(
                        dossier.opinions().stream()
                                .flatMap(letter -> letter.returns().keySet().stream())
                                .toList()));
    }

    private static boolean returnedByChair(DossierView dossier) {
        return dossier.state().equals("RETURNED") && !dossier.returnReason().isEmpty();
    }

    private static String stateWords(DossierView dossier) {
        return switch (dossier.state()) {
            case "OPEN" -> "Đang lập";
            case "PREPARED" ->
                    dossier.awaitsAnswer()
                            ? "Đã gửi, chờ ý kiến"
                            : "Đã lập, chờ ký báo cáo xin ý kiến";
            case "RETURNED" ->
                    returnedByChair(dossier)
                            ? "Được trả lại để sửa"
                            : "Có hộ được đề nghị kiểm tra lại";
            case "CLEARED" -> "Chờ ký quyết định";
            default -> "Đã ký quyết định";
        };
    }

    private List<String> consequences(String communeKey) {
        List<String> sentences = new ArrayList<>();
        var notConfigured = facts.notConfigured(communeKey);
        sentences.add(
                notConfigured != null
                        ? "Hồ sơ chờ quản trị viên nhập cơ quan cho ý kiến. " + notConfigured
                        : facts.authority(communeKey)
                                .map(
                                        authority ->
                                                "Chủ tịch Ủy ban nhân dân xã ký báo cáo gửi %s; trả lời trong %d ngày làm việc (%s)."
                                                        .formatted(
                                                                authority.title(),
                                                                authority.workingDays(),
                                                                authority.clause()))
                                .orElse(
                                        "Không phải xin ý kiến: hồ sơ được chuyển thẳng Chủ tịch Ủy"
                                                + " ban nhân dân xã ký quyết định."));
        sentences.add("Hồ sơ không sửa được nữa, trừ khi được trả lại.");
        sentences.add(
                "Bạn là người lập hồ sơ nên không được ký báo cáo và quyết định của hồ sơ này.");
        return sentences;
    }
}
