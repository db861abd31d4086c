package vn.giamngheo.benefit.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.benefit.ConfirmCatalogueEntry;
import vn.giamngheo.benefit.EnterNumber;
import vn.giamngheo.benefit.NumberForm;
import vn.giamngheo.benefit.ReadNumbers;
import vn.giamngheo.benefit.RuleMark;
import vn.giamngheo.benefit.SubmitCatalogueEntry;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** The numbers amounts are counted from: what is known, what a commune has to enter. */
@Controller
@RequestMapping("/chinh-sach/danh-muc/so-lieu")
class NumberPages {

    private static final String VIEW = "benefit/number";
    private static final String FORM = "benefit/number-form";

    private final ReadNumbers numbers;
    private final EnterNumber enterNumber;
    private final SubmitCatalogueEntry submit;
    private final ConfirmCatalogueEntry confirm;
    private final CurrentActor currentActor;

    NumberPages(
            ReadNumbers numbers,
            EnterNumber enterNumber,
            SubmitCatalogueEntry submit,
            ConfirmCatalogueEntry confirm,
            CurrentActor currentActor) {
        this.numbers = numbers;
        this.enterNumber = enterNumber;
        this.submit = submit;
        this.confirm = confirm;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", numbers.lines(currentActor.require()));
        return "benefit/numbers";
    }

    @GetMapping("/{code}/nhap")
    String form(@PathVariable("code") String code, Model model) {
        var places = numbers.places(currentActor.require(), code);
        var only = places.size() == 1 ? places.keySet().iterator().next() : "";
        fillForm(code, new NumberForm(only, "", "", "", "", ""), model);
        return FORM;
    }

    @PostMapping("/{code}/nhap")
    ModelAndView enter(
            @PathVariable("code") String code, @ModelAttribute NumberForm form, Model model) {
        try {
            return new ModelAndView(to(enterNumber.enter(currentActor.require(), code, form)));
        } catch (InvalidInput wrong) {
            fillForm(code, form, model);
            return refused(FORM, wrong, model);
        }
    }

    @GetMapping("/ban/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        fill(id, model);
        return VIEW;
    }

    @GetMapping("/ban/{id}/sua")
    String edit(@PathVariable("id") UUID id, Model model) {
        var actor = currentActor.require();
        var one = numbers.one(actor, id);
        model.addAttribute("one", one);
        fillForm(one.number().kind().code(), enterNumber.form(actor, id), model);
        return FORM;
    }

    @PostMapping("/ban/{id}/sua")
    ModelAndView save(
            @PathVariable("id") UUID id,
            @RequestParam("version") int seen,
            @ModelAttribute NumberForm form,
            Model model) {
        var actor = currentActor.require();
        try {
            enterNumber.save(actor, id, seen, form);
        } catch (InvalidInput wrong) {
            var one = numbers.one(actor, id);
            model.addAttribute("one", one);
            fillForm(one.number().kind().code(), form, model);
            return refused(FORM, wrong, model);
        }
        return new ModelAndView(to(id));
    }

    @PostMapping("/ban/{id}/gui")
    String submit(
            @PathVariable("id") UUID id,
            @RequestParam("version") int seen,
            RedirectAttributes redirect) {
        submit.submitNumber(currentActor.require(), id.toString(), seen);
        redirect.addFlashAttribute("message", "Đã gửi. Người thứ hai đối chiếu rồi xác nhận.");
        return to(id);
    }

    @PostMapping("/ban/{id}/xac-nhan")
    String confirm(
            @PathVariable("id") UUID id,
            @RequestParam("version") int seen,
            RedirectAttributes redirect) {
        confirm.confirmNumber(currentActor.require(), id.toString(), seen);
        redirect.addFlashAttribute("message", "Đã xác nhận. Số liệu này được dùng từ bây giờ.");
        return to(id);
    }

    @PostMapping("/ban/{id}/tra-lai")
    ModelAndView sendBack(
            @PathVariable("id") UUID id,
            @RequestParam("version") int seen,
            @RequestParam(name = "note", defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        try {
            confirm.sendBackNumber(currentActor.require(), id.toString(), seen, note);
        } catch (InvalidInput wrong) {
            fill(id, model);
            return refused(VIEW, wrong, model.addAttribute("note", note));
        }
        redirect.addFlashAttribute("message", "Đã trả lại để người nhập sửa.");
        return new ModelAndView(to(id));
    }

    @PostMapping("/ban/{id}/bo")
    ModelAndView drop(
            @PathVariable("id") UUID id,
            @RequestParam("version") int seen,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            submit.dropNumber(currentActor.require(), id.toString(), seen, reason);
        } catch (InvalidInput wrong) {
            fill(id, model);
            return refused(VIEW, wrong, model.addAttribute("reason", reason));
        }
        redirect.addFlashAttribute("message", "Đã bỏ bản nháp. Số liệu đã xác nhận giữ nguyên.");
        return new ModelAndView(to(id));
    }

    private void fill(UUID id, Model model) {
        var one = numbers.one(currentActor.require(), id);
        model.addAttribute("one", one)
                .addAttribute(
                        "consequences",
                        List.of(
                                "Số liệu này được dùng %s, tại: %s."
                                        .formatted(one.number().period(), one.place()),
                                "Số liệu trước nếu chưa có ngày kết thúc thì hết hiệu lực vào ngày"
                                        + " hôm trước; số liệu cùng ngày bắt đầu được thay thế.",
                                "Số tiền chưa chi được tính lại; số đã chi giữ nguyên."));
    }

    private void fillForm(String code, NumberForm form, Model model) {
        model.addAttribute("kind", numbers.kind(code))
                .addAttribute("form", form)
                .addAttribute("places", numbers.places(currentActor.require(), code))
                .addAttribute("marks", RuleMark.choices());
    }

    private static ModelAndView refused(String view, InvalidInput wrong, Model model) {
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String to(UUID id) {
        return "redirect:/chinh-sach/danh-muc/so-lieu/ban/" + id;
    }
}
