package vn.giamngheo.territory.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.EnterOpinionRule;
import vn.giamngheo.territory.OpinionAuthorities;
import vn.giamngheo.territory.OpinionVariant;
import vn.giamngheo.territory.ResolveSuccessions;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.UnitChoice;

/** Where an administrator enters who gives the opinion and settles old units left open. */
@Controller
@RequestMapping("/quan-tri/dia-ban")
class TerritoryPage {

    private static final String VIEW = "territory/territory";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Territory territory;
    private final OpinionAuthorities authorities;
    private final EnterOpinionRule enterOpinionRule;
    private final ResolveSuccessions successions;
    private final CurrentActor currentActor;

    TerritoryPage(
            Territory territory,
            OpinionAuthorities authorities,
            EnterOpinionRule enterOpinionRule,
            ResolveSuccessions successions,
            CurrentActor currentActor) {
        this.territory = territory;
        this.authorities = authorities;
        this.enterOpinionRule = enterOpinionRule;
        this.successions = successions;
        this.currentActor = currentActor;
    }

    /** The fields as typed, so that nothing is lost when they are refused. */
    record Fields(
            @Nullable String unitKey,
            @Nullable OpinionVariant variant,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer workingDays,
            @Nullable String clause,
            @Nullable String mark) {

        /** What a new rule begins with. */
        static Fields empty() {
            return new Fields(null, null, null, null, EnterOpinionRule.USUAL_DAYS, null, null);
        }

        EnterOpinionRule.Entry entry() {
            return new EnterOpinionRule.Entry(
                    unitKey, variant, day(from), day(to), workingDays, clause, mark);
        }

        /** Something is written there, but no day. */
        boolean endIsNoDay() {
            return to != null && !to.isBlank() && day(to) == null;
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null || text.isBlank() ? null : LocalDate.parse(text.strip(), DAY);
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }
    }

    @GetMapping
    String show(
            @RequestParam(name = "don-vi", defaultValue = "") String unitWords,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        fill(model, unitWords, words, page);
        model.addAttribute("form", Fields.empty());
        return VIEW;
    }

    @PostMapping("/y-kien")
    ModelAndView enter(
            @ModelAttribute Fields fields,
            @RequestParam(name = "don-vi", defaultValue = "") String unitWords,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (fields.endIsNoDay()) {
                throw new InvalidInput(
                        "to", "Nhập ngày kết thúc theo ngày/tháng/năm, hoặc bỏ trống.");
            }
            enterOpinionRule.enter(currentActor.require(), fields.entry());
        } catch (InvalidInput wrong) {
            fill(model, unitWords, "", 1);
            model.addAttribute("form", fields);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute(
                "message",
                "Đã ghi cơ quan cho ý kiến. Hồ sơ đang dừng vì thiếu quy định được thử lại.");
        return new ModelAndView("redirect:/quan-tri/dia-ban");
    }

    @PostMapping("/sap-nhap/{id}")
    String resolve(
            @PathVariable long id,
            @RequestParam String oldKey,
            @RequestParam(name = "tim", defaultValue = "") String words,
            RedirectAttributes redirect) {
        successions.resolve(currentActor.require(), id, oldKey);
        redirect.addAttribute("tim", words);
        redirect.addFlashAttribute("message", "Đã ghi đơn vị cũ.");
        return "redirect:/quan-tri/dia-ban";
    }

    private void fill(Model model, String unitWords, String words, int page) {
        int number = Math.max(page, 1);
        model.addAttribute("rules", authorities.rules());
        model.addAttribute("unitWords", unitWords);
        model.addAttribute("units", byKey(unitWords));
        model.addAttribute("variants", variants());
        model.addAttribute("words", words);
        model.addAttribute(
                "open",
                new PageOf<>(
                        successions.open(words, number),
                        number,
                        ResolveSuccessions.PAGE_SIZE,
                        successions.count(words)));
    }

    private Map<String, String> byKey(String words) {
        var units = new LinkedHashMap<String, String>();
        units.put(EnterOpinionRule.COUNTRY, "Cả nước");
        for (UnitChoice unit : territory.found(words)) {
            units.put(unit.key(), unit.label());
        }
        return units;
    }

    private static Map<OpinionVariant, String> variants() {
        var variants = new LinkedHashMap<OpinionVariant, String>();
        variants.put(
                OpinionVariant.NONE, "Phương án A: không xin ý kiến, Chủ tịch UBND xã quyết định");
        variants.put(OpinionVariant.PROVINCE, "Phương án B: xin ý kiến Chủ tịch UBND cấp tỉnh");
        return variants;
    }
}
