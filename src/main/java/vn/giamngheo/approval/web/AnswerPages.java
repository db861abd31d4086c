package vn.giamngheo.approval.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.giamngheo.approval.AnswerComplaint;
import vn.giamngheo.approval.ComplaintReading;
import vn.giamngheo.approval.ComplaintRegister;
import vn.giamngheo.approval.DossierContents;
import vn.giamngheo.approval.PostedLists;
import vn.giamngheo.approval.PrintComplaintAnswer;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** Trả lời khiếu nại: the letter as it will be read, and what the committee adds. */
@Controller
@RequestMapping("/khieu-nai/{id}/tra-loi")
class AnswerPages {

    private static final String VIEW = "approval/complaint-answer";

    private final AnswerComplaint answerComplaint;
    private final PrintComplaintAnswer printAnswer;
    private final ComplaintReading reading;
    private final ComplaintRegister register;
    private final PostedLists postedLists;
    private final DossierContents contents;
    private final TaskDesk taskDesk;
    private final TaskDues taskDues;
    private final Viewer viewer;

    AnswerPages(
            AnswerComplaint answerComplaint,
            PrintComplaintAnswer printAnswer,
            ComplaintReading reading,
            ComplaintRegister register,
            PostedLists postedLists,
            DossierContents contents,
            TaskDesk taskDesk,
            TaskDues taskDues,
            Viewer viewer) {
        this.answerComplaint = answerComplaint;
        this.printAnswer = printAnswer;
        this.reading = reading;
        this.register = register;
        this.postedLists = postedLists;
        this.contents = contents;
        this.taskDesk = taskDesk;
        this.taskDues = taskDues;
        this.viewer = viewer;
    }

    @GetMapping
    String show(@PathVariable("id") UUID id, Model model) {
        fill(model, id, null);
        return VIEW;
    }

    /** Keeps what is added, so that the letters can be read with it before they are numbered. */
    @PostMapping("/luu")
    ModelAndView save(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        return handle(
                id,
                note,
                model,
                "redirect:/khieu-nai/" + id + "/tra-loi",
                () -> {
                    answerComplaint.saveNote(id, note, viewer.actor());
                    redirect.addFlashAttribute("message", "Đã lưu. Đọc lại văn bản bên dưới.");
                });
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable("id") UUID id,
            @RequestParam(defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        var actor = viewer.actor();
        var task = taskDesk.require(ApprovalTaskPages.ANSWER_COMPLAINT, id.toString(), actor);
        return handle(
                id,
                note,
                model,
                "redirect:/khieu-nai/" + id,
                () -> {
                    answerComplaint.saveNote(id, note, actor);
                    taskDesk.complete(task.taskId(), actor, Map.of());
                    redirect.addFlashAttribute(
                            "message", "Đã lấy số và ghi trả lời. In văn bản, trình ký và gửi.");
                });
    }

    private ModelAndView handle(UUID id, String note, Model model, String next, Runnable work) {
        try {
            work.run();
            return new ModelAndView(next);
        } catch (InvalidInput wrong) {
            fill(model, id, note);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private void fill(Model model, UUID id, @Nullable String typed) {
        var actor = viewer.actor();
        var complaint = postedLists.complaint(id, viewer.scope());
        var voices = reading.voices(id, actor);
        var progress = register.progress(id);
        var task =
                taskDesk.find(ApprovalTaskPages.ANSWER_COMPLAINT, id.toString(), actor)
                        .orElse(null);
        model.addAttribute("complaint", complaint);
        model.addAttribute(
                "household",
                contents.householdsOf(List.of(complaint.reviewId())).get(complaint.reviewId()));
        model.addAttribute("voices", voices);
        model.addAttribute("progress", progress);
        model.addAttribute("mayAnswer", task != null);
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute("note", typed == null ? progress.answerNote() : typed);
        model.addAttribute(
                "letters",
                progress.reverifiedOn() == null
                        ? List.of()
                        : voices.stream()
                                .map(voice -> printAnswer.letter(id, voice.id(), actor))
                                .toList());
    }
}
