package vn.giamngheo.classification.web;

import java.util.LinkedHashMap;
import java.util.Map;
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
import vn.giamngheo.classification.EditLawData;
import vn.giamngheo.classification.StaleLawData;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/**
 * The forms of a draft. The fields of a page are cells of the version, so that what is typed can be
 * shown again as it is, whoever changed the version meanwhile.
 */
@Controller
@RequestMapping("/chuan-ngheo/ban/{id}")
class LawEditPages {

    private final EditLawData editLawData;
    private final EditForms forms;
    private final CurrentActor currentActor;

    LawEditPages(EditLawData editLawData, EditForms forms, CurrentActor currentActor) {
        this.editLawData = editLawData;
        this.forms = forms;
        this.currentActor = currentActor;
    }

    @GetMapping("/sua")
    String edit(@PathVariable("id") String id, Model model) {
        return forms.whole(currentActor.require(), id, Map.of(), model);
    }

    @PostMapping("/sua")
    ModelAndView save(
            @PathVariable("id") String id,
            @RequestParam("version") long seen,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        var problems = problemsOfSaving(id, seen, typed);
        if (problems.isEmpty()) {
            return saved(id, redirect);
        }
        return refused(forms.whole(currentActor.require(), id, typed, model), problems, model);
    }

    @GetMapping("/chi-so/{code}")
    String indicator(
            @PathVariable("id") String id, @PathVariable("code") String code, Model model) {
        return forms.indicator(currentActor.require(), id, code, Map.of(), model);
    }

    /** Shows the numbers that the chosen rule needs; everything typed stays. */
    @PostMapping("/chi-so/{code}/quy-tac")
    String chooseRule(
            @PathVariable("id") String id,
            @PathVariable("code") String code,
            @RequestParam Map<String, String> typed,
            Model model) {
        return forms.indicator(currentActor.require(), id, code, typed, model);
    }

    @PostMapping("/chi-so/{code}")
    ModelAndView saveIndicator(
            @PathVariable("id") String id,
            @PathVariable("code") String code,
            @RequestParam("version") long seen,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        var problems = problemsOfSaving(id, seen, typed);
        if (problems.isEmpty()) {
            return saved(id, redirect);
        }
        return refused(
                forms.indicator(currentActor.require(), id, code, typed, model), problems, model);
    }

    /** Empty when it was saved. */
    private Map<String, String> problemsOfSaving(String id, long seen, Map<String, String> typed) {
        try {
            editLawData.save(currentActor.require(), id, seen, typed);
            return Map.of();
        } catch (InvalidInput wrong) {
            return wrong.byField();
        } catch (StaleLawData stale) {
            return differences(id, typed);
        }
    }

    /** Where what the person typed is not what stands there now. */
    private Map<String, String> differences(String id, Map<String, String> typed) {
        var problems = new LinkedHashMap<String, String>();
        problems.put(
                "version",
                "Người khác vừa sửa bản này, nên nội dung bạn nhập chưa được lưu. So sánh ở các"
                        + " mục dưới đây rồi bấm Lưu lại nếu vẫn muốn ghi nội dung của bạn.");
        editLawData
                .values(currentActor.require(), id)
                .forEach(
                        (field, value) -> {
                            if (typed.containsKey(field) && !value.equals(typed.get(field))) {
                                problems.put(
                                        field,
                                        value.isEmpty()
                                                ? "Bản hiện tại để trống mục này."
                                                : "Bản hiện tại ghi: %s".formatted(value));
                            }
                        });
        return problems;
    }

    private static ModelAndView saved(String id, RedirectAttributes redirect) {
        redirect.addFlashAttribute("message", "Đã lưu.");
        return new ModelAndView("redirect:/chuan-ngheo/ban/" + id);
    }

    private static ModelAndView refused(String view, Map<String, String> problems, Model model) {
        model.addAttribute("fieldErrors", problems);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
