package vn.giamngheo.benefit.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.giamngheo.benefit.DraftRule;
import vn.giamngheo.benefit.ReadCatalogue;
import vn.giamngheo.benefit.RuleChoices;
import vn.giamngheo.benefit.RuleForm;
import vn.giamngheo.benefit.RuleMark;
import vn.giamngheo.benefit.RuleView;
import vn.giamngheo.benefit.SubmitCatalogueEntry;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** One row of the law in the catalogue: reading, drafting, and the steps of two persons. */
@Controller
@RequestMapping("/chinh-sach/danh-muc/quy-dinh/{id}")
class RulePages {

    private static final String VIEW = "benefit/rule";
    private static final String EDIT = "benefit/rule-edit";

    private final ReadCatalogue catalogue;
    private final DraftRule draftRule;
    private final SubmitCatalogueEntry submit;
    private final ConfirmCatalogueEntry confirm;
    private final CurrentActor currentActor;

    RulePages(
            ReadCatalogue catalogue,
            DraftRule draftRule,
            SubmitCatalogueEntry submit,
            ConfirmCatalogueEntry confirm,
            CurrentActor currentActor) {
        this.catalogue = catalogue;
        this.draftRule = draftRule;
        this.submit = submit;
        this.confirm = confirm;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(@PathVariable("id") String id, Model model) {
        fill(id, model);
        return VIEW;
    }

    @PostMapping("/thay-the")
    String replace(@PathVariable("id") String id) {
        return edit(draftRule.replace(currentActor.require(), id));
    }

    @PostMapping("/tiep-theo")
    String follow(@PathVariable("id") String id) {
        return edit(draftRule.follow(currentActor.require(), id));
    }

    @GetMapping("/sua")
    String edit(@PathVariable("id") String id, Model model) {
        fillForm(id, draftRule.form(currentActor.require(), id), model);
        return EDIT;
    }

    @PostMapping("/sua")
    ModelAndView save(
            @PathVariable("id") String id,
            @RequestParam("version") int seen,
            @ModelAttribute RuleForm form,
            Model model,
            RedirectAttributes redirect) {
        try {
            draftRule.save(currentActor.require(), id, seen, form);
        } catch (InvalidInput wrong) {
            fillForm(id, form, model);
            return refused(EDIT, wrong, model);
        }
        redirect.addFlashAttribute("message", "Đã lưu bản nháp. Xem lại rồi gửi xác nhận.");
        return new ModelAndView(to(id));
    }

    @PostMapping("/gui")
    String submit(
            @PathVariable("id") String id,
            @RequestParam("version") int seen,
            RedirectAttributes redirect) {
        submit.submitRule(currentActor.require(), id, seen);
        redirect.addFlashAttribute("message", "Đã gửi. Người thứ hai đối chiếu rồi xác nhận.");
        return to(id);
    }

    @PostMapping("/xac-nhan")
    String confirm(
            @PathVariable("id") String id,
            @RequestParam("version") int seen,
            RedirectAttributes redirect) {
        confirm.confirmRule(currentActor.require(), id, seen);
        redirect.addFlashAttribute("message", "Đã xác nhận. Quy định này được dùng từ bây giờ.");
        return to(id);
    }

    @PostMapping("/tra-lai")
    ModelAndView sendBack(
            @PathVariable("id") String id,
            @RequestParam("version") int seen,
            @RequestParam(name = "note", defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        try {
            confirm.sendBackRule(currentActor.require(), id, seen, note);
        } catch (InvalidInput wrong) {
            fill(id, model);
            return refused(VIEW, wrong, model.addAttribute("note", note));
        }
        redirect.addFlashAttribute("message", "Đã trả lại để người nhập sửa.");
        return new ModelAndView(to(id));
    }

    @PostMapping("/bo")
    ModelAndView drop(
            @PathVariable("id") String id,
            @RequestParam("version") int seen,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            submit.dropRule(currentActor.require(), id, seen, reason);
        } catch (InvalidInput wrong) {
            fill(id, model);
            return refused(VIEW, wrong, model.addAttribute("reason", reason));
        }
        redirect.addFlashAttribute("message", "Đã bỏ bản nháp. Quy định đã xác nhận giữ nguyên.");
        return new ModelAndView(to(id));
    }

    private void fill(String id, Model model) {
        var one = catalogue.rule(currentActor.require(), id);
        model.addAttribute("one", one).addAttribute("consequences", consequences(one.rule()));
    }

    private void fillForm(String id, RuleForm form, Model model) {
        Map<String, String> numbers = new LinkedHashMap<>();
        catalogue.amountsToChoose().forEach(kind -> numbers.put(kind.code(), kind.name()));
        model.addAttribute("one", catalogue.rule(currentActor.require(), id))
                .addAttribute("form", form)
                .addAttribute("marks", RuleMark.choices())
                .addAttribute("numbers", numbers)
                .addAttribute("pers", RuleChoices.pers())
                .addAttribute("payers", RuleChoices.payers())
                .addAttribute("dayKinds", RuleChoices.dayKinds());
    }

    private static List<String> consequences(RuleView rule) {
        var words = new ArrayList<String>();
        words.add("Quy định này được dùng %s.".formatted(rule.period()));
        if (rule.replaces() != null) {
            words.add("Quy định cũ mà bản này thay thế không còn được dùng.");
        }
        words.add("Quy định trước nếu chưa có ngày kết thúc thì hết hiệu lực vào ngày hôm trước.");
        words.add("Số tiền chưa chi của chính sách này được tính lại; số đã chi giữ nguyên.");
        return words;
    }

    private static ModelAndView refused(String view, InvalidInput wrong, Model model) {
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String to(String id) {
        return "redirect:/chinh-sach/danh-muc/quy-dinh/" + id;
    }

    private static String edit(String id) {
        return to(id) + "/sua";
    }
}
