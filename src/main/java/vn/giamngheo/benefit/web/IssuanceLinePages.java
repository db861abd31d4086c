package vn.giamngheo.benefit.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.giamngheo.benefit.IssuanceLines;
import vn.giamngheo.benefit.IssuanceViews;
import vn.giamngheo.benefit.IssueLines;
import vn.giamngheo.benefit.LineFilter;
import vn.giamngheo.benefit.LineState;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** Writing what became of people: one name at once, several after a look at what will happen. */
@Controller
@RequestMapping("/chinh-sach/danh-sach/{id}")
class IssuanceLinePages {

    private final IssueLines issueLines;
    private final IssuanceLines lines;
    private final IssuanceViews views;
    private final IssuanceSheet sheet;
    private final CurrentActor currentActor;

    IssuanceLinePages(
            IssueLines issueLines,
            IssuanceLines lines,
            IssuanceViews views,
            IssuanceSheet sheet,
            CurrentActor currentActor) {
        this.issueLines = issueLines;
        this.lines = lines;
        this.views = views;
        this.sheet = sheet;
        this.currentActor = currentActor;
    }

    /** Shows what will happen; a single ticked name is written without asking. */
    @PostMapping("/ghi")
    ModelAndView ask(
            @PathVariable("id") UUID id, LineForm form, Model model, RedirectAttributes redirect) {
        var actor = currentActor.require();
        try {
            var selection = form.selection();
            var act = form.toAct();
            issueLines.check(act);
            if (selection.lines().size() == 1) {
                return write(id, form, redirect);
            }
            var preview = issueLines.preview(id, selection, act.state(), actor);
            if (preview.ready() == 0) {
                throw new InvalidInput(
                        "lines",
                        "Không có dòng nào ghi được việc này: %d dòng đã chọn đang ở trạng thái khác hoặc chưa tính được số tiền."
                                .formatted(preview.notReady()));
            }
            model.addAttribute("list", views.list(id, actor));
            model.addAttribute("form", form);
            model.addAttribute("act", act);
            model.addAttribute("preview", preview);
            return new ModelAndView("benefit/issuance-confirm", model.asMap());
        } catch (InvalidInput wrong) {
            return again(id, form, wrong, model);
        }
    }

    @PostMapping("/ghi/xac-nhan")
    ModelAndView confirm(
            @PathVariable("id") UUID id, LineForm form, Model model, RedirectAttributes redirect) {
        try {
            return write(id, form, redirect);
        } catch (InvalidInput wrong) {
            return again(id, form, wrong, model);
        }
    }

    private ModelAndView write(UUID id, LineForm form, RedirectAttributes redirect) {
        var act = form.toAct();
        var result = issueLines.write(id, form.selection(), act, currentActor.require());
        redirect.addFlashAttribute("message", words(act.state(), result));
        return new ModelAndView("redirect:" + path(id, form.filter()));
    }

    private static String words(LineState state, IssueLines.Result result) {
        if (result.batchId() != null) {
            return "Đang ghi “%s” cho %d người. Bạn có thể rời trang này; ghi xong sẽ có thông báo."
                    .formatted(state.label(), result.wanted());
        }
        var others = result.wanted() - result.changed();
        return "Đã ghi “%s” cho %d người.%s"
                .formatted(
                        state.label(),
                        result.changed(),
                        others == 0
                                ? ""
                                : " %d dòng không ghi vì đã được ghi trước đó hoặc đang ở trạng thái khác."
                                        .formatted(others));
    }

    private ModelAndView again(UUID id, LineForm form, InvalidInput wrong, Model model) {
        sheet.fill(id, form.filter(), 1, form, currentActor.require(), model);
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(IssuanceSheet.VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @GetMapping("/dong/{line}")
    String line(@PathVariable("id") UUID id, @PathVariable("line") UUID line, Model model) {
        fill(id, line, LineForm.EMPTY, model);
        return "benefit/issuance-line";
    }

    @PostMapping("/dong/{line}")
    ModelAndView writeLine(
            @PathVariable("id") UUID id,
            @PathVariable("line") UUID line,
            LineForm form,
            Model model,
            RedirectAttributes redirect) {
        var one =
                new LineForm(
                        List.of(line),
                        null,
                        form.act(),
                        form.doneOn(),
                        form.receivedBy(),
                        form.receiverName(),
                        form.number(),
                        form.reason(),
                        form.filterState(),
                        form.filterVillage(),
                        form.filterText());
        try {
            return write(id, one, redirect);
        } catch (InvalidInput wrong) {
            fill(id, line, one, model);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(
                    "benefit/issuance-line", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/dong/{line}/hoan-tac")
    String undo(
            @PathVariable("id") UUID id,
            @PathVariable("line") UUID line,
            RedirectAttributes redirect) {
        issueLines.undo(id, line, currentActor.require());
        redirect.addFlashAttribute("message", "Đã hoàn tác.");
        return "redirect:/chinh-sach/danh-sach/%s/dong/%s".formatted(id, line);
    }

    private void fill(UUID id, UUID line, LineForm form, Model model) {
        var actor = currentActor.require();
        var list = views.list(id, actor);
        model.addAttribute("list", list);
        model.addAttribute("line", lines.line(id, line, actor));
        model.addAttribute("shares", lines.shares(id, line, actor));
        model.addAttribute("form", form);
        model.addAttribute("acts", IssuanceSheet.acts(list.state()));
        model.addAttribute("receivers", IssuanceSheet.receivers());
    }

    /** The list as it was filtered. */
    static String path(UUID id, LineFilter filter) {
        return UriComponentsBuilder.fromPath("/chinh-sach/danh-sach/" + id)
                .queryParam("trang-thai", filter.state())
                .queryParam("thon", filter.villageKey())
                .queryParam("tim", filter.text())
                .encode()
                .toUriString();
    }
}
