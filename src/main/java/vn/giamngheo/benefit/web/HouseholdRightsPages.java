package vn.giamngheo.benefit.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
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
import vn.giamngheo.benefit.HouseholdRightsList;
import vn.giamngheo.benefit.LivingClass;
import vn.giamngheo.benefit.RecordLivingStandard;
import vn.giamngheo.household.Households;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.TypedDay;

/** What a household is owed and why, and the decisions on its average living standard. */
@Controller
@RequestMapping("/ho-gia-dinh/{id}")
class HouseholdRightsPages {

    private static final String STANDARD = "benefit/living-standard";

    private final HouseholdRightsList rights;
    private final RecordLivingStandard recordLivingStandard;
    private final Households households;
    private final CurrentActor currentActor;

    HouseholdRightsPages(
            HouseholdRightsList rights,
            RecordLivingStandard recordLivingStandard,
            Households households,
            CurrentActor currentActor) {
        this.rights = rights;
        this.recordLivingStandard = recordLivingStandard;
        this.households = households;
        this.currentActor = currentActor;
    }

    @GetMapping("/chinh-sach")
    String show(@PathVariable("id") UUID id, Model model) {
        var found = rights.of(id, currentActor.require());
        model.addAttribute("rights", found);
        return "benefit/household-rights";
    }

    @GetMapping("/muc-song-trung-binh")
    String standards(@PathVariable("id") UUID id, Model model) {
        fill(id, model);
        model.addAttribute("entered", Map.of());
        return STANDARD;
    }

    @PostMapping("/muc-song-trung-binh")
    ModelAndView record(
            @PathVariable("id") UUID id,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        try {
            recordLivingStandard.record(id, entry(sent), currentActor.require());
        } catch (InvalidInput wrong) {
            return refused(id, sent, wrong, model);
        }
        redirect.addFlashAttribute(
                "message", "Đã ghi mức sống trung bình. Quyền của hộ đang được xét lại.");
        return new ModelAndView("redirect:/ho-gia-dinh/" + id + "/muc-song-trung-binh");
    }

    @PostMapping("/muc-song-trung-binh/{standard}/ket-thuc")
    ModelAndView end(
            @PathVariable("id") UUID id,
            @PathVariable("standard") UUID standard,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        try {
            recordLivingStandard.end(
                    standard,
                    TypedDay.of(sent.getOrDefault("lastDay", "")),
                    currentActor.require());
        } catch (InvalidInput wrong) {
            return refused(id, sent, wrong, model);
        }
        redirect.addFlashAttribute(
                "message", "Đã ghi ngày kết thúc. Quyền của hộ đang được xét lại.");
        return new ModelAndView("redirect:/ho-gia-dinh/" + id + "/muc-song-trung-binh");
    }

    private ModelAndView refused(
            UUID id, Map<String, String> sent, InvalidInput wrong, Model model) {
        fill(id, model);
        model.addAttribute("entered", new LinkedHashMap<>(sent));
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(STANDARD, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private void fill(UUID id, Model model) {
        var actor = currentActor.require();
        var decided = recordLivingStandard.of(id, actor);
        var household = households.detail(id).summary();
        var kinds = new LinkedHashMap<String, String>();
        kinds.put(LivingClass.AVG_AGRI.name(), LivingClass.AVG_AGRI.label());
        kinds.put(LivingClass.AVG.name(), LivingClass.AVG.label());
        model.addAttribute("household", household);
        model.addAttribute("decided", decided);
        model.addAttribute("open", decided.stream().anyMatch(one -> one.to() == null));
        model.addAttribute("kinds", kinds);
        model.addAttribute("mayRecord", recordLivingStandard.mayRecord(household, actor));
    }

    private static RecordLivingStandard.Entry entry(Map<String, String> sent) {
        return new RecordLivingStandard.Entry(
                sent.getOrDefault("kind", ""),
                sent.getOrDefault("number", ""),
                TypedDay.of(sent.getOrDefault("decidedOn", "")),
                TypedDay.of(sent.getOrDefault("from", "")));
    }
}
