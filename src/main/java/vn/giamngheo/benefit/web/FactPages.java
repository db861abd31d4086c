package vn.giamngheo.benefit.web;

import java.util.LinkedHashMap;
import java.util.Map;
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
import vn.giamngheo.benefit.EnterFacts;
import vn.giamngheo.benefit.HouseholdFacts;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** What rights of a household hang on besides the register: reading, entering, ending. */
@Controller
@RequestMapping("/ho-gia-dinh/{id}/thong-tin-chinh-sach")
class FactPages {

    private final HouseholdFacts facts;
    private final EnterFacts enterFacts;
    private final CurrentActor currentActor;

    FactPages(HouseholdFacts facts, EnterFacts enterFacts, CurrentActor currentActor) {
        this.facts = facts;
        this.enterFacts = enterFacts;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("sheet", facts.sheet(currentActor.require(), id));
        return "benefit/facts";
    }

    @GetMapping("/nhap")
    String form(
            @PathVariable("id") UUID id,
            @RequestParam(name = "nguoi", required = false) @Nullable UUID member,
            Model model) {
        fill(model, id, new EnterFacts.NewFact(member, "", "", "", ""));
        return "benefit/fact-form";
    }

    @PostMapping("/nhap")
    ModelAndView enter(
            @PathVariable("id") UUID id,
            @RequestParam(name = "nguoi", required = false) @Nullable UUID member,
            @RequestParam(name = "fact", defaultValue = "") String fact,
            @RequestParam(name = "detail", defaultValue = "") String detail,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            Model model,
            RedirectAttributes redirect) {
        var typed = new EnterFacts.NewFact(member, fact, detail, from, to);
        try {
            enterFacts.enter(currentActor.require(), id, typed);
        } catch (InvalidInput wrong) {
            fill(model, id, typed);
            return refused("benefit/fact-form", wrong, model);
        }
        redirect.addFlashAttribute(
                "message", "Đã ghi thông tin. Quyền hưởng chính sách của hộ được xem lại.");
        return back(id);
    }

    @GetMapping("/{fact}")
    String show(@PathVariable("id") UUID id, @PathVariable("fact") UUID fact, Model model) {
        model.addAttribute("one", facts.one(currentActor.require(), fact)).addAttribute("to", "");
        return "benefit/fact";
    }

    @PostMapping("/{fact}/ket-thuc")
    ModelAndView end(
            @PathVariable("id") UUID id,
            @PathVariable("fact") UUID fact,
            @RequestParam(name = "to", defaultValue = "") String to,
            Model model,
            RedirectAttributes redirect) {
        try {
            enterFacts.end(currentActor.require(), fact, to);
        } catch (InvalidInput wrong) {
            model.addAttribute("one", facts.one(currentActor.require(), fact))
                    .addAttribute("to", to);
            return refused("benefit/fact", wrong, model);
        }
        redirect.addFlashAttribute(
                "message", "Đã kết thúc thông tin. Quyền hưởng chính sách của hộ được xem lại.");
        return back(id);
    }

    @PostMapping("/{fact}/rut")
    ModelAndView withdraw(
            @PathVariable("id") UUID id,
            @PathVariable("fact") UUID fact,
            RedirectAttributes redirect) {
        enterFacts.withdraw(currentActor.require(), fact);
        redirect.addFlashAttribute(
                "message", "Đã rút thông tin nhập nhầm. Quyền hưởng của hộ được xem lại.");
        return back(id);
    }

    private void fill(Model model, UUID id, EnterFacts.NewFact typed) {
        var actor = currentActor.require();
        var sheet = facts.sheet(actor, id);
        Map<String, String> choices = new LinkedHashMap<>();
        facts.choices(actor, id, typed.memberId())
                .forEach(choice -> choices.put(choice.key(), choice.words()));
        model.addAttribute("sheet", sheet)
                .addAttribute("form", typed)
                .addAttribute("choices", choices)
                .addAttribute(
                        "subject",
                        sheet.subjects().stream()
                                .filter(each -> Objects.equals(each.memberId(), typed.memberId()))
                                .findFirst()
                                .orElse(null));
    }

    private static ModelAndView back(UUID id) {
        return new ModelAndView("redirect:/ho-gia-dinh/%s/thong-tin-chinh-sach".formatted(id));
    }

    private static ModelAndView refused(String view, InvalidInput wrong, Model model) {
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
}
