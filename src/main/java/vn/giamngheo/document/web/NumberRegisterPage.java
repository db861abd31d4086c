package vn.giamngheo.document.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.document.MoveNumberRegister;
import vn.giamngheo.document.NumberRegister.Kind;
import vn.giamngheo.document.NumberRegisters;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.Territory;

/** Where an administrator sees how far a commune's registers are, and moves one forward. */
@Controller
@RequestMapping("/quan-tri/so-van-ban")
class NumberRegisterPage {

    private static final String VIEW = "document/registers";

    private final NumberRegisters registers;
    private final MoveNumberRegister moveNumberRegister;
    private final Territory territory;
    private final CurrentActor currentActor;

    NumberRegisterPage(
            NumberRegisters registers,
            MoveNumberRegister moveNumberRegister,
            Territory territory,
            CurrentActor currentActor) {
        this.registers = registers;
        this.moveNumberRegister = moveNumberRegister;
        this.territory = territory;
        this.currentActor = currentActor;
    }

    /** The fields as typed, so that nothing is lost when they are refused. */
    record Fields(
            @Nullable Integer year,
            @Nullable Kind kind,
            @Nullable String last,
            @Nullable String reason) {

        MoveNumberRegister.Entry entry(String communeKey) {
            return new MoveNumberRegister.Entry(communeKey, year, kind, number(), reason);
        }

        private @Nullable Integer number() {
            return last != null && last.strip().matches("\\d{1,9}")
                    ? Integer.valueOf(last.strip())
                    : null;
        }
    }

    @GetMapping
    String show(
            @RequestParam(name = "xa", defaultValue = "") String commune,
            @RequestParam(name = "tim", defaultValue = "") String words,
            Model model) {
        fill(commune, words, model);
        model.addAttribute("form", new Fields(registers.openYears().get(0), null, null, null));
        return VIEW;
    }

    @PostMapping
    ModelAndView move(
            @RequestParam("xa") String commune,
            @ModelAttribute("form") Fields fields,
            Model model,
            RedirectAttributes redirect) {
        try {
            moveNumberRegister.move(currentActor.require(), fields.entry(commune));
        } catch (InvalidInput wrong) {
            fill(commune, "", model);
            model.addAttribute("form", fields).addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addAttribute("xa", commune);
        redirect.addFlashAttribute("message", "Đã chuyển sổ văn bản.");
        return new ModelAndView("redirect:/quan-tri/so-van-ban");
    }

    private void fill(String commune, String words, Model model) {
        var actor = currentActor.require();
        model.addAttribute("words", words)
                .addAttribute("found", byKey(words))
                .addAttribute("commune", commune)
                .addAttribute("kinds", NumberKindWords.ALL)
                .addAttribute("years", years());
        if (commune.isEmpty()) {
            var known = new LinkedHashMap<String, String>();
            territory.named(registers.communes(actor)).stream()
                    .forEach(unit -> known.put(unit.key(), unit.label()));
            model.addAttribute("known", known);
        } else {
            model.addAttribute("communeName", territory.commune(commune).fullName())
                    .addAttribute("registers", registers.of(actor, commune))
                    .addAttribute("moves", registers.moves(actor, commune));
        }
    }

    private Map<String, String> byKey(String words) {
        var found = new LinkedHashMap<String, String>();
        territory.communesFound(words).forEach(unit -> found.put(unit.key(), unit.label()));
        return found;
    }

    private Map<Integer, String> years() {
        var years = new LinkedHashMap<Integer, String>();
        registers.openYears().forEach(year -> years.put(year, String.valueOf(year)));
        return years;
    }
}
