package vn.giamngheo.classification.web;

import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.classification.LawSheets;
import vn.giamngheo.classification.LawVersions;
import vn.giamngheo.classification.PointTableRefused;
import vn.giamngheo.classification.RefillPointTable;
import vn.giamngheo.shared.CurrentActor;

/** Taking a point table away as a file, and bringing the corrected file into its draft. */
@Controller
@RequestMapping("/chuan-ngheo/ban/{id}")
class RefillPages {

    private static final String VIEW = "classification/refill";

    private final RefillPointTable refillPointTable;
    private final LawVersions versions;
    private final LawSheets sheets;
    private final CurrentActor currentActor;

    RefillPages(
            RefillPointTable refillPointTable,
            LawVersions versions,
            LawSheets sheets,
            CurrentActor currentActor) {
        this.refillPointTable = refillPointTable;
        this.versions = versions;
        this.sheets = sheets;
        this.currentActor = currentActor;
    }

    @GetMapping("/bang-diem.xlsx")
    ResponseEntity<byte[]> export(@PathVariable("id") String id) {
        var sheet = sheets.pointTable(currentActor.require(), id);
        return LawFiles.download(
                "bang-diem-%s.xlsx".formatted(id.toLowerCase(Locale.ROOT)),
                PointTableFiles.table(sheet.table()));
    }

    @GetMapping("/nhap-lai")
    String form(@PathVariable("id") String id, Model model) {
        return fill(id, model);
    }

    @PostMapping("/nhap-lai")
    ModelAndView refill(
            @PathVariable("id") String id,
            @RequestParam("version") long seen,
            @RequestParam("file") MultipartFile file,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        try {
            refillPointTable.refill(
                    currentActor.require(),
                    id,
                    seen,
                    Typed.of(file.getOriginalFilename()),
                    file.getBytes());
            redirect.addFlashAttribute("message", "Đã thay các câu hỏi bằng tệp vừa tải lên.");
            return new ModelAndView("redirect:/chuan-ngheo/ban/" + id);
        } catch (PointTableRefused refused) {
            return RefusedFile.page(fill(id, model), refused, model);
        }
    }

    private String fill(String id, Model model) {
        model.addAttribute("law", versions.detail(currentActor.require(), id).version());
        return VIEW;
    }
}
