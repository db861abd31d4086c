package vn.giamngheo.approval.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import vn.giamngheo.approval.DraftOpinion;
import vn.giamngheo.approval.OpinionRemarks;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.approval.ResultList;
import vn.giamngheo.approval.ResultLists;
import vn.giamngheo.calendar.WorkingDays;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.NextPage;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskForms;

/** Cho ý kiến: the authority above reads the results, names households, and answers. */
@Controller
@RequestMapping("/ho-so/{id}/y-kien")
class OpinionPages {

    private static final int PAGE_SIZE = 20;
    private static final String VIEW = "approval/opinion";

    private final Dossiers dossiers;
    private final DraftOpinion draftOpinion;
    private final DossierContents contents;
    private final Rounds rounds;
    private final OpinionRemarks remarks;
    private final DossierFacts facts;
    private final LateAnswer lateAnswer;
    private final WorkingDays workingDays;
    private final TaskDesk taskDesk;
    private final TaskForms taskForms;
    private final CurrentActor currentActor;
    private final Clock clock;

    OpinionPages(
            Dossiers dossiers,
            DraftOpinion draftOpinion,
            DossierContents contents,
            Rounds rounds,
            OpinionRemarks remarks,
            DossierFacts facts,
            LateAnswer lateAnswer,
            WorkingDays workingDays,
            TaskDesk taskDesk,
            TaskForms taskForms,
            CurrentActor currentActor,
            Clock clock) {
        this.dossiers = dossiers;
        this.draftOpinion = draftOpinion;
        this.contents = contents;
        this.rounds = rounds;
        this.remarks = remarks;
        this.facts = facts;
        this.lateAnswer = lateAnswer;
        this.workingDays = workingDays;
        this.taskDesk = taskDesk;
        this.taskForms = taskForms;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "danh-sach", defaultValue = "") String list,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        fill(model, id, ResultList.named(list), words, page, null);
        return VIEW;
    }

    /** The form saves itself while one types; a reason still missing is said there. */
    @PostMapping(path = "/ho", headers = "X-Requested-With=fetch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveAsTyped(@PathVariable("id") UUID id, @RequestParam Map<String, String> sent) {
        draftOpinion.nameHouseholds(id, reasons(sent), currentActor.require());
    }

    @PostMapping("/ho")
    ModelAndView save(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "danh-sach", defaultValue = "") String list,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model,
            RedirectAttributes redirect) {
        var reasons = reasons(sent);
        try {
            draftOpinion.nameHouseholds(id, reasons, currentActor.require());
        } catch (InvalidInput wrong) {
            fill(model, id, ResultList.named(list), words, page, reasons);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addAttribute("danh-sach", list);
        redirect.addAttribute("tim", words);
        redirect.addAttribute("trang", page);
        redirect.addFlashAttribute(
                "message", "Đã lưu %d hộ cần kiểm tra lại.".formatted(reasons.size()));
        return new ModelAndView("redirect:/ho-so/" + id + "/y-kien");
    }

    @PostMapping(path = "/ghi-them", headers = "X-Requested-With=fetch")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void saveRemarkAsTyped(
            @PathVariable("id") UUID id, @RequestParam(defaultValue = "") String remark) {
        draftOpinion.remark(id, remark, currentActor.require());
    }

    @PostMapping("/ghi-them")
    ModelAndView saveRemark(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String remark,
            Model model,
            RedirectAttributes redirect) {
        try {
            draftOpinion.remark(id, remark, currentActor.require());
        } catch (InvalidInput wrong) {
            return refused(model, id, "remark", remark, wrong);
        }
        redirect.addFlashAttribute("message", "Đã lưu nội dung ghi thêm.");
        return new ModelAndView("redirect:/ho-so/" + id + "/y-kien");
    }

    /** Something to say while the answer is awaited. */
    @PostMapping("/trao-doi")
    ModelAndView say(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String said,
            Model model,
            RedirectAttributes redirect) {
        try {
            remarks.say(id, said, currentActor.require());
        } catch (InvalidInput wrong) {
            return refused(model, id, "said", said, wrong);
        }
        redirect.addFlashAttribute("message", "Đã ghi nội dung trao đổi.");
        return new ModelAndView("redirect:/ho-so/" + id + "/y-kien");
    }

    private ModelAndView refused(
            Model model, UUID id, String field, String typed, InvalidInput wrong) {
        fill(model, id, ResultList.POOR, "", 1, null);
        model.addAttribute(field, typed);
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @PostMapping
    ResponseEntity<Map<String, String>> answer(
            @PathVariable("id") UUID id,
            @RequestBody Map<String, Object> sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var actor = currentActor.require();
        var task = taskDesk.require(ApprovalTaskPages.GIVE_OPINION, id.toString(), actor);
        taskDesk.complete(task.taskId(), actor, taskForms.of(task).only(sent));
        return NextPage.of(
                "/ho-so/" + id + "/y-kien", "Đã ghi ý kiến về hồ sơ.", request, response);
    }

    /**
     * @param entered reasons that were refused; null to show the saved ones
     */
    private void fill(
            Model model,
            UUID id,
            ResultList list,
            String words,
            int page,
            @Nullable Map<UUID, String> entered) {
        var actor = currentActor.require();
        var dossier = dossiers.dossier(id);
        TerritoryScope.of(actor).requireWholeCommune(dossier.communeKey());
        var task = taskDesk.find(ApprovalTaskPages.GIVE_OPINION, id.toString(), actor).orElse(null);
        var results = contents.results(dossier.roundId());
        var letter = dossier.latestLetter();
        var reasons =
                entered != null
                        ? entered
                        : letter == null || task == null ? null : letter.returns();
        var named = named(results, reasons == null ? Map.of() : reasons);
        model.addAttribute("dossier", dossier);
        model.addAttribute("round", rounds.round(dossier.roundId()));
        model.addAttribute("commune", facts.commune(dossier.communeKey()));
        model.addAttribute("letter", letter);
        model.addAttribute(
                "remaining",
                letter == null ? null : workingDays.between(LocalDate.now(clock), letter.dueOn()));
        model.addAttribute("results", results);
        model.addAttribute("list", list);
        model.addAttribute("words", words);
        model.addAttribute("lines", PageOf.slice(results.find(list, words), page, PAGE_SIZE));
        model.addAttribute("reasons", reasons == null ? Map.of() : reasons);
        model.addAttribute("named", named);
        model.addAttribute(
                "earlier",
                contents.householdsOf(
                        dossier.opinions().stream()
                                .flatMap(one -> one.returns().keySet().stream())
                                .toList()));
        model.addAttribute("mayAnswer", task != null);
        model.addAttribute("maySay", remarks.maySay(id, actor));
        model.addAttribute("late", lateAnswer.words(dossier));
        model.addAttribute("remark", task == null || letter == null ? "" : letter.remark());
        model.addAttribute("said", "");
        model.addAttribute(
                "withoutReason",
                reasons == null ? 0 : reasons.values().stream().filter(String::isBlank).count());
        model.addAttribute("schema", task == null ? null : taskForms.of(task).schema());
    }

    private static List<ResultLine> named(ResultLists results, Map<UUID, String> reasons) {
        return results.lines().stream()
                .filter(line -> reasons.containsKey(line.reviewId()))
                .toList();
    }

    /** Ticked households with what stands in their field: names are "ho-id" and "reason-id". */
    private static Map<UUID, String> reasons(Map<String, String> sent) {
        Map<UUID, String> reasons = new LinkedHashMap<>();
        sent.keySet().stream()
                .filter(name -> name.startsWith("ho-"))
                .forEach(
                        name -> {
                            var id = name.substring("ho-".length());
                            reasons.put(UUID.fromString(id), sent.getOrDefault("reason-" + id, ""));
                        });
        return reasons;
    }
}
