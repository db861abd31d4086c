package vn.giamngheo.classification.web;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.classification.DraftStandard;
import vn.giamngheo.classification.ImportPointTable;
import vn.giamngheo.classification.ScoringUnits;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/** Where an administrator begins a new standard, of a province or of the country. */
@Controller
@RequestMapping("/chuan-ngheo/chuan-moi")
class NewStandardPages {

    private static final String VIEW = "classification/new-standard";

    private final DraftStandard draftStandard;
    private final ImportPointTable importPointTable;
    private final ScoringUnits units;
    private final CurrentActor currentActor;

    NewStandardPages(
            DraftStandard draftStandard,
            ImportPointTable importPointTable,
            ScoringUnits units,
            CurrentActor currentActor) {
        this.draftStandard = draftStandard;
        this.importPointTable = importPointTable;
        this.units = units;
        this.currentActor = currentActor;
    }

    /** The fields as typed. */
    record Fields(
            @Nullable String provinceWords,
            @Nullable String provinceKey,
            @Nullable String shapeOf,
            @Nullable String name,
            @Nullable String validFrom,
            @Nullable String validTo,
            @Nullable String legalBasis) {

        DraftStandard.Entry entry() {
            return new DraftStandard.Entry(
                    Typed.of(provinceKey),
                    Typed.of(shapeOf),
                    Typed.of(name),
                    Typed.of(validFrom),
                    Typed.of(validTo),
                    Typed.of(legalBasis));
        }
    }

    @GetMapping
    String form(Model model) {
        return fill(new Fields(null, null, null, null, null, null, null), model);
    }

    /** Looks for the province; everything typed stays. */
    @PostMapping("/tinh")
    String findProvince(@ModelAttribute Fields fields, Model model) {
        return fill(fields, model);
    }

    @PostMapping
    ModelAndView add(@ModelAttribute Fields fields, Model model, RedirectAttributes redirect) {
        try {
            var id = draftStandard.add(currentActor.require(), fields.entry());
            redirect.addFlashAttribute(
                    "message", "Đã lập bản nháp. Nhập các mức, căn cứ và chỉ số rồi gửi xác nhận.");
            return new ModelAndView("redirect:/chuan-ngheo/ban/" + id);
        } catch (InvalidInput wrong) {
            var view = fill(fields, model);
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String fill(Fields fields, Model model) {
        var standards = new LinkedHashMap<String, String>();
        importPointTable
                .standards(currentActor.require())
                .forEach(
                        version ->
                                standards.put(
                                        version.id(),
                                        "%s (%s)".formatted(version.name(), version.period())));
        model.addAttribute("form", fields)
                .addAttribute("standards", standards)
                .addAttribute("provinces", provinces(fields));
        return VIEW;
    }

    private Map<String, String> provinces(Fields fields) {
        var found = new LinkedHashMap<String, String>();
        units.provincesFound(Typed.of(fields.provinceWords()))
                .forEach(unit -> found.put(unit.key(), unit.label()));
        return found;
    }
}
