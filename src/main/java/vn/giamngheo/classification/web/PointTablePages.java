package vn.giamngheo.classification.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.classification.ImportPointTable;
import vn.giamngheo.classification.PointTableRefused;
import vn.giamngheo.classification.ScoringRegions;
import vn.giamngheo.shared.CurrentActor;

/** Bringing a point table from an Excel file. */
@Controller
@RequestMapping("/chuan-ngheo")
class PointTablePages {

    private static final String IMPORT = "classification/import";

    private final ImportPointTable importPointTable;
    private final ScoringRegions regions;
    private final CurrentActor currentActor;

    PointTablePages(
            ImportPointTable importPointTable, ScoringRegions regions, CurrentActor currentActor) {
        this.importPointTable = importPointTable;
        this.regions = regions;
        this.currentActor = currentActor;
    }

    /** The fields as typed. */
    record Fields(
            @Nullable String standardId,
            @Nullable String regionCode,
            @Nullable String newRegion,
            @Nullable String legalBasis,
            @Nullable String validFrom,
            @Nullable String validTo) {

        ImportPointTable.Entry entry() {
            return new ImportPointTable.Entry(
                    Typed.of(standardId),
                    Typed.of(regionCode),
                    Typed.of(newRegion),
                    Typed.of(legalBasis),
                    Typed.of(validFrom),
                    Typed.of(validTo));
        }
    }

    @GetMapping("/bang-diem/nhap")
    String form(Model model) {
        return fill(new Fields(null, null, null, null, null, null), model);
    }

    @GetMapping("/bang-diem/mau.xlsx")
    ResponseEntity<byte[]> template() {
        importPointTable.standards(currentActor.require());
        return LawFiles.download("mau-bang-diem.xlsx", PointTableFiles.template());
    }

    @PostMapping("/bang-diem/nhap")
    ModelAndView bring(
            @ModelAttribute Fields fields,
            @RequestParam("file") MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            var id =
                    importPointTable.importFile(
                            currentActor.require(),
                            fields.entry(),
                            Typed.of(file.getOriginalFilename()),
                            file.getBytes());
            redirect.addFlashAttribute(
                    "message", "Đã nhập thành bản nháp. Đối chiếu từng câu rồi gửi xác nhận.");
            return new ModelAndView("redirect:/chuan-ngheo/ban/" + id);
        } catch (PointTableRefused refused) {
            return RefusedFile.page(fill(fields, model), refused, model);
        }
    }

    private String fill(Fields fields, Model model) {
        var actor = currentActor.require();
        var standards = new LinkedHashMap<String, String>();
        importPointTable
                .standards(actor)
                .forEach(
                        version ->
                                standards.put(
                                        version.id(),
                                        "%s (%s)"
                                                .formatted(
                                                        version.name(), version.state().label())));
        var names = new LinkedHashMap<String, String>();
        regions.regions(actor).forEach(region -> names.put(region.code(), region.name()));
        model.addAttribute("form", fields)
                .addAttribute("standards", standards)
                .addAttribute("regions", names);
        return IMPORT;
    }
}
