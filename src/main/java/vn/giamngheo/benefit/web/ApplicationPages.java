package vn.giamngheo.benefit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import vn.giamngheo.benefit.CheckApplication;
import vn.giamngheo.benefit.ConfirmApplication;
import vn.giamngheo.benefit.PostApplication;
import vn.giamngheo.benefit.RecordApplicationOutcome;
import vn.giamngheo.benefit.SupplementApplication;
import vn.giamngheo.benefit.WithdrawApplication;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.workflow.TaskDesk;

/** One request: everything about it, and the form of the step that waits for the reader. */
@Controller
@RequestMapping("/chinh-sach/de-nghi/{id}")
class ApplicationPages {

    private static final String VIEW = "benefit/application";

    private final ApplicationView view;
    private final CheckApplication checkApplication;
    private final SupplementApplication supplementApplication;
    private final PostApplication postApplication;
    private final ConfirmApplication confirmApplication;
    private final RecordApplicationOutcome recordOutcome;
    private final WithdrawApplication withdrawApplication;
    private final TaskDesk taskDesk;
    private final CurrentActor currentActor;

    ApplicationPages(
            ApplicationView view,
            CheckApplication checkApplication,
            SupplementApplication supplementApplication,
            PostApplication postApplication,
            ConfirmApplication confirmApplication,
            RecordApplicationOutcome recordOutcome,
            WithdrawApplication withdrawApplication,
            TaskDesk taskDesk,
            CurrentActor currentActor) {
        this.view = view;
        this.checkApplication = checkApplication;
        this.supplementApplication = supplementApplication;
        this.postApplication = postApplication;
        this.confirmApplication = confirmApplication;
        this.recordOutcome = recordOutcome;
        this.withdrawApplication = withdrawApplication;
        this.taskDesk = taskDesk;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, Model model) {
        view.fill(id, Map.of(), currentActor.require(), model);
        return VIEW;
    }

    @PostMapping("/kiem-tra")
    ModelAndView check(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") Set<Integer> papers,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        return step(
                id,
                ApplicationTaskPages.CHECK,
                sent,
                actor ->
                        checkApplication.save(
                                id, text(sent, "outcome"), text(sent, "note"), papers, actor),
                "Đã ghi kết quả kiểm tra.",
                model,
                redirect);
    }

    @PostMapping("/bo-sung")
    ModelAndView supplement(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") Set<Integer> papers,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        return step(
                id,
                ApplicationTaskPages.SUPPLEMENT,
                sent,
                actor -> supplementApplication.save(id, text(sent, "note"), papers, actor),
                "Đã nhận đủ giấy tờ. Đề nghị trở lại bước kiểm tra.",
                model,
                redirect);
    }

    @PostMapping("/niem-yet")
    ModelAndView post(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        return step(
                id,
                ApplicationTaskPages.POST,
                sent,
                actor -> postApplication.save(id, TypedDay.of(text(sent, "postedOn")), actor),
                "Đã ghi ngày niêm yết. Hết thời hạn niêm yết, đề nghị được chuyển tiếp.",
                model,
                redirect);
    }

    @PostMapping("/xac-nhan")
    ModelAndView confirm(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        return step(
                id,
                ApplicationTaskPages.CONFIRM,
                sent,
                actor ->
                        confirmApplication.save(
                                id,
                                text(sent, "outcome"),
                                text(sent, "note"),
                                Typed.amount(text(sent, "amount")),
                                actor),
                "Đã ghi ý kiến của Chủ tịch UBND xã.",
                model,
                redirect);
    }

    @PostMapping("/ket-qua")
    ModelAndView outcome(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        return step(
                id,
                ApplicationTaskPages.OUTCOME,
                sent,
                actor ->
                        recordOutcome.save(
                                id,
                                new RecordApplicationOutcome.Answer(
                                        text(sent, "outcome"),
                                        text(sent, "number"),
                                        TypedDay.of(text(sent, "outcomeOn")),
                                        Typed.amount(text(sent, "amount")),
                                        text(sent, "reason")),
                                actor),
                "Đã ghi kết quả của cơ quan quyết định.",
                model,
                redirect);
    }

    @PostMapping("/rut")
    ModelAndView withdraw(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        try {
            withdrawApplication.withdraw(id, text(sent, "withdrawal"), actor);
        } catch (InvalidInput wrong) {
            return refused(id, sent, wrong, actor, model);
        }
        redirect.addFlashAttribute("message", "Đã ghi rút đề nghị.");
        return new ModelAndView("redirect:" + ApplicationTaskPages.PATH + id);
    }

    private ModelAndView step(
            UUID id,
            String taskKey,
            Map<String, String> sent,
            Saving saving,
            String message,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var task = taskDesk.require(taskKey, id.toString(), actor);
        try {
            saving.save(actor);
            taskDesk.complete(task.taskId(), actor, Map.of());
        } catch (InvalidInput wrong) {
            return refused(id, sent, wrong, actor, model);
        }
        redirect.addFlashAttribute("message", message);
        return new ModelAndView("redirect:" + ApplicationTaskPages.PATH + id);
    }

    private ModelAndView refused(
            UUID id, Map<String, String> sent, InvalidInput wrong, Actor actor, Model model) {
        view.fill(id, new LinkedHashMap<>(sent), actor, model);
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "");
    }

    /** Keeps what was typed before the task is completed. */
    private interface Saving {

        void save(Actor actor);
    }
}
