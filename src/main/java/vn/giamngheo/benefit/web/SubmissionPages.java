package vn.giamngheo.benefit.web;

import java.util.List;
import java.util.Objects;
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
import vn.giamngheo.benefit.AnswerSubmission;
import vn.giamngheo.benefit.IssuanceLines;
import vn.giamngheo.benefit.IssuanceViews;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.web.PageOf;

/** A numbered list that was sent, and what was answered. */
@Controller
@RequestMapping("/chinh-sach/danh-sach/{id}/da-gui/{submission}")
class SubmissionPages {

    private static final String VIEW = "benefit/issuance-submission";

    private final IssuanceViews views;
    private final IssuanceLines lines;
    private final AnswerSubmission answerSubmission;
    private final CurrentActor currentActor;

    SubmissionPages(
            IssuanceViews views,
            IssuanceLines lines,
            AnswerSubmission answerSubmission,
            CurrentActor currentActor) {
        this.views = views;
        this.lines = lines;
        this.answerSubmission = answerSubmission;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(
            @PathVariable("id") UUID id,
            @PathVariable("submission") UUID submission,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        fill(id, submission, text, page, AnswerForm.EMPTY, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable("id") UUID id,
            @PathVariable("submission") UUID submission,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            AnswerForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (form.answer() == null) {
                throw new InvalidInput("answer", "Chọn chấp nhận hoặc trả lại.");
            }
            var written =
                    answerSubmission.answer(
                            submission,
                            form.toAnswer(),
                            form.accepted() ? List.of() : form.lines(),
                            currentActor.require());
            redirect.addFlashAttribute(
                    "message",
                    form.accepted()
                            ? "Đã ghi chấp nhận cho %d người.".formatted(written)
                            : "Đã ghi trả lại cho %d người.".formatted(written));
        } catch (InvalidInput wrong) {
            fill(id, submission, text, page, form, model);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return new ModelAndView(
                "redirect:/chinh-sach/danh-sach/%s/da-gui/%s".formatted(id, submission));
    }

    private void fill(
            UUID id, UUID submission, String text, int page, AnswerForm form, Model model) {
        var actor = currentActor.require();
        var list = views.list(id, actor);
        model.addAttribute("list", list);
        model.addAttribute("wide", true);
        model.addAttribute(
                "submission",
                list.submissions().stream()
                        .filter(each -> each.id().equals(submission))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND", "Không có danh sách đã gửi này.")));
        model.addAttribute(
                "page",
                PageOf.slice(
                        lines.ofSubmission(id, submission, actor).stream()
                                .filter(line -> isNamed(line, text))
                                .toList(),
                        page,
                        IssuanceSheet.PAGE_SIZE));
        model.addAttribute("text", text);
        model.addAttribute("form", form);
    }

    private static boolean isNamed(IssuanceLines.Line line, String text) {
        return VietnameseText.folded(line.name() + " " + line.headName())
                .contains(VietnameseText.folded(text));
    }

    /**
     * @param answer ACCEPTED for all that still wait, or RETURNED for the ticked lines
     */
    record AnswerForm(
            @Nullable String answer,
            @Nullable String answerNumber,
            @Nullable String answeredOn,
            @Nullable String answerReason,
            @Nullable List<UUID> line) {

        static final AnswerForm EMPTY = new AnswerForm(null, null, null, null, null);

        boolean accepted() {
            return "ACCEPTED".equals(answer);
        }

        public List<UUID> lines() {
            return line == null ? List.of() : line;
        }

        AnswerSubmission.Answer toAnswer() {
            return new AnswerSubmission.Answer(
                    accepted(),
                    Objects.requireNonNullElse(answerNumber, ""),
                    Typed.day(Objects.requireNonNullElse(answeredOn, ""), "answeredOn"),
                    Objects.requireNonNullElse(answerReason, ""));
        }
    }
}
