package vn.giamngheo.classification.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.classification.ScoringRegions;
import vn.giamngheo.classification.ScoringUnits;
import vn.giamngheo.shared.Area;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.PageOf;

/** Which region communes and provinces are scored in. */
@Controller
@RequestMapping("/chuan-ngheo/vung")
class ScoringRegionPages {

    private static final String VIEW = "classification/regions";
    private static final int PAGE_SIZE = 50;

    private final ScoringRegions regions;
    private final ScoringUnits units;
    private final CurrentActor currentActor;

    ScoringRegionPages(ScoringRegions regions, ScoringUnits units, CurrentActor currentActor) {
        this.regions = regions;
        this.units = units;
        this.currentActor = currentActor;
    }

    /** The fields as typed. */
    record Fields(
            @Nullable String unitKey,
            @Nullable String area,
            @Nullable String regionCode,
            @Nullable String newRegion,
            @Nullable String legalBasis) {

        ScoringRegions.Entry entry() {
            return new ScoringRegions.Entry(
                    Typed.of(unitKey),
                    Typed.of(area),
                    Typed.of(regionCode),
                    Typed.of(newRegion),
                    Typed.of(legalBasis));
        }
    }

    @GetMapping
    String show(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "don-vi", defaultValue = "") String unitWords,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        fill(words, unitWords, page, model);
        model.addAttribute("form", new Fields(null, null, null, null, null));
        return VIEW;
    }

    @GetMapping("/danh-sach.xlsx")
    ResponseEntity<byte[]> export(@RequestParam(name = "tim", defaultValue = "") String words) {
        return LawFiles.download(
                "vung-cham-diem.xlsx",
                LawFiles.regions(regions.assigned(currentActor.require(), words)));
    }

    @PostMapping
    ModelAndView assign(
            @ModelAttribute Fields fields,
            @RequestParam(name = "don-vi", defaultValue = "") String unitWords,
            Model model,
            RedirectAttributes redirect) {
        try {
            regions.assign(currentActor.require(), fields.entry());
        } catch (InvalidInput wrong) {
            fill("", unitWords, 1, model);
            model.addAttribute("form", fields).addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã ghi vùng chấm điểm.");
        return new ModelAndView("redirect:/chuan-ngheo/vung");
    }

    private void fill(String words, String unitWords, int page, Model model) {
        var actor = currentActor.require();
        var found = new LinkedHashMap<String, String>();
        units.found(unitWords).forEach(unit -> found.put(unit.key(), unit.label()));
        var areas = new LinkedHashMap<String, String>();
        Arrays.stream(Area.values())
                .forEach(area -> areas.put(area.name(), "Khu vực " + area.label()));
        var names = new LinkedHashMap<String, String>();
        regions.regions(actor).forEach(region -> names.put(region.code(), region.name()));
        model.addAttribute(
                        "assigned", PageOf.slice(regions.assigned(actor, words), page, PAGE_SIZE))
                .addAttribute("words", words)
                .addAttribute("unitWords", unitWords)
                .addAttribute("units", found)
                .addAttribute("areas", areas)
                .addAttribute("regions", names)
                .addAttribute("enters", actor.hasRole(Roles.ADMINISTRATOR));
    }
}
