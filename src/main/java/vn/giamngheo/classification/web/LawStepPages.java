package vn.giamngheo.classification.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.classification.ConfirmLawData;
import vn.giamngheo.classification.ReplaceLawData;
import vn.giamngheo.classification.SubmitLawData;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** The steps of a version from one person's entry to another's confirmation. */
@Controller
@RequestMapping("/chuan-ngheo/ban/{id}")
class LawStepPages {

    private final SubmitLawData submitLawData;
    private final ConfirmLawData confirmLawData;
    private final ReplaceLawData replaceLawData;
    private final VersionPage versionPage;
    private final CurrentActor currentActor;

    LawStepPages(
            SubmitLawData submitLawData,
            ConfirmLawData confirmLawData,
            ReplaceLawData replaceLawData,
            VersionPage versionPage,
            CurrentActor currentActor) {
        this.submitLawData = submitLawData;
        this.confirmLawData = confirmLawData;
        this.replaceLawData = replaceLawData;
        this.versionPage = versionPage;
        this.currentActor = currentActor;
    }

    @PostMapping("/gui")
    String submit(
            @PathVariable("id") String id,
            @RequestParam("version") long seen,
            RedirectAttributes redirect) {
        submitLawData.submit(currentActor.require(), id, seen);
        redirect.addFlashAttribute(
                "message", "Đã gửi. Một người khác có quyền xác nhận sẽ đối chiếu và xác nhận.");
        return to(id);
    }

    @PostMapping("/xac-nhan")
    String confirm(
            @PathVariable("id") String id,
            @RequestParam("version") long seen,
            RedirectAttributes redirect) {
        confirmLawData.confirm(currentActor.require(), id, seen);
        redirect.addFlashAttribute("message", "Đã xác nhận. Bản này được dùng từ bây giờ.");
        return to(id);
    }

    @PostMapping("/tra-lai")
    ModelAndView sendBack(
            @PathVariable("id") String id,
            @RequestParam("version") long seen,
            @RequestParam(name = "note", defaultValue = "") String note,
            Model model,
            RedirectAttributes redirect) {
        try {
            confirmLawData.sendBack(currentActor.require(), id, seen, note);
        } catch (InvalidInput wrong) {
            model.addAttribute("note", note);
            return refused(id, wrong.byField(), model);
        }
        redirect.addFlashAttribute("message", "Đã trả lại để người nhập sửa.");
        return new ModelAndView(to(id));
    }

    @PostMapping("/bo")
    ModelAndView discard(
            @PathVariable("id") String id,
            @RequestParam("version") long seen,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect) {
        try {
            submitLawData.discard(currentActor.require(), id, seen, reason);
        } catch (InvalidInput wrong) {
            model.addAttribute("reason", reason);
            return refused(id, wrong.byField(), model);
        }
        redirect.addFlashAttribute("message", "Đã bỏ bản nháp. Các bản đã xác nhận giữ nguyên.");
        return new ModelAndView(to(id));
    }

    @PostMapping("/thay-the")
    String replace(@PathVariable("id") String id, RedirectAttributes redirect) {
        var draft = replaceLawData.replace(currentActor.require(), id);
        redirect.addFlashAttribute(
                "message", "Đã lập bản nháp với mọi nội dung của bản cũ. Sửa rồi gửi xác nhận.");
        return to(draft);
    }

    private ModelAndView refused(String id, Map<String, String> problems, Model model) {
        var view = versionPage.fill(currentActor.require(), id, model);
        model.addAttribute("fieldErrors", problems);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String to(String id) {
        return "redirect:/chuan-ngheo/ban/" + id;
    }
}
