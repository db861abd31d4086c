package vn.giamngheo.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.calendar.ChangeDeadlineRule;
import vn.giamngheo.calendar.ChangeDeadlineRule.Typed;
import vn.giamngheo.calendar.DayKind;
import vn.giamngheo.calendar.DeadlineRules;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** Where an administrator reads the versions of a period and enters the next one. */
@Controller
@RequestMapping("/quan-tri/lich/thoi-han/{code}")
class DeadlineRulePages {

    private static final String VIEW = "calendar/rule";

    private final DeadlineRules rules;
    private final ChangeDeadlineRule changeDeadlineRule;
    private final CurrentActor currentActor;
    private final Clock clock;

    DeadlineRulePages(
            DeadlineRules rules,
            ChangeDeadlineRule changeDeadlineRule,
            CurrentActor currentActor,
            Clock clock) {
        this.rules = rules;
        this.changeDeadlineRule = changeDeadlineRule;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The fields as typed, so that nothing is lost when they are refused. */
    record Fields(
            @Nullable String validFrom,
            @Nullable String days,
            @Nullable String clause,
            @Nullable String mark) {

        Typed typed() {
            return new Typed(text(validFrom), text(days), text(clause), text(mark));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        var latest = rules.latest(code);
        return fill(code, new Fields("", "", latest.statutory() ? "" : latest.clause(), ""), model);
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable String code,
            @ModelAttribute Fields fields,
            Model model,
            RedirectAttributes redirect) {
        try {
            changeDeadlineRule.enter(currentActor.require(), code, fields.typed());
        } catch (InvalidInput wrong) {
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(
                    fill(code, fields, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã ghi thời hạn mới. Thời hạn đã tính không đổi.");
        return new ModelAndView("redirect:/quan-tri/lich/thoi-han/" + code);
    }

    private String fill(String code, Fields fields, Model model) {
        var latest = rules.latest(code);
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("VERIFIED", "Đã đối chiếu với văn bản");
        marks.put("FROM MEMORY", "Chưa đối chiếu văn bản");
        model.addAttribute("rule", latest)
                .addAttribute("versions", rules.versions(code))
                .addAttribute("counted", latest.dayKind() != DayKind.FIXED_DATE)
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("form", fields)
                .addAttribute("marks", marks)
                .addAttribute("markWords", new Marks());
        return VIEW;
    }
}
