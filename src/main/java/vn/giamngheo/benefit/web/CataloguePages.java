package vn.giamngheo.benefit.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.benefit.Benefit;
import vn.giamngheo.benefit.EntriesToConfirm;
import vn.giamngheo.benefit.ReadCatalogue;
import vn.giamngheo.benefit.ReadNumbers;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.shared.web.RoleWords;

/** What rights there are, whose task each is, by which rule. */
@Controller
@RequestMapping("/chinh-sach/danh-muc")
class CataloguePages {

    static final String TO_CONFIRM = "/chinh-sach/danh-muc/cho-xac-nhan";

    private static final int PAGE_SIZE = 20;

    private final ReadCatalogue catalogue;
    private final ReadNumbers numbers;
    private final EntriesToConfirm toConfirm;
    private final CurrentActor currentActor;

    CataloguePages(
            ReadCatalogue catalogue,
            ReadNumbers numbers,
            EntriesToConfirm toConfirm,
            CurrentActor currentActor) {
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.toConfirm = toConfirm;
        this.currentActor = currentActor;
    }

    @GetMapping
    String list(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "nhom", defaultValue = "") String family,
            @RequestParam(name = "phu-trach", defaultValue = "") String owner,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        model.addAttribute("openRules", catalogue.open(actor))
                .addAttribute("openNumbers", numbers.open(actor))
                .addAttribute("page", PageOf.slice(found(words, family, owner), page, PAGE_SIZE))
                .addAttribute("words", words)
                .addAttribute("family", family)
                .addAttribute("owner", owner)
                .addAttribute("families", families())
                .addAttribute("owners", owners());
        return "benefit/catalogue";
    }

    @GetMapping("/cho-xac-nhan")
    String toConfirm(Model model) {
        var actor = currentActor.require();
        model.addAttribute("rules", toConfirm.rules(actor))
                .addAttribute("numbers", toConfirm.numbers(actor));
        return "benefit/to-confirm";
    }

    @GetMapping("/danh-sach.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "nhom", defaultValue = "") String family,
            @RequestParam(name = "phu-trach", defaultValue = "") String owner) {
        return CatalogueSheet.download(found(words, family, owner));
    }

    @GetMapping("/{code}")
    String show(@PathVariable("code") String code, Model model) {
        model.addAttribute("sheet", catalogue.sheet(currentActor.require(), code));
        return "benefit/benefit";
    }

    private List<ReadCatalogue.Line> found(String words, String family, String owner) {
        var wanted = VietnameseText.folded(words);
        return catalogue.lines(currentActor.require()).stream()
                .filter(line -> family.isEmpty() || line.benefit().family().name().equals(family))
                .filter(line -> owner.isEmpty() || line.benefit().ownerRole().equals(owner))
                .filter(line -> VietnameseText.folded(text(line)).contains(wanted))
                .toList();
    }

    private static String text(ReadCatalogue.Line line) {
        var rule = line.rule();
        return String.join(
                " ",
                line.benefit().matrixNo(),
                line.benefit().name(),
                RoleWords.of(line.benefit().ownerRole()),
                line.benefit().body(),
                rule == null ? "" : rule.legalBasis());
    }

    private Map<String, String> owners() {
        var owners = new LinkedHashMap<String, String>();
        catalogue.lines(currentActor.require()).stream()
                .map(line -> line.benefit().ownerRole())
                .forEach(role -> owners.put(role, RoleWords.of(role)));
        return owners;
    }

    private static Map<String, String> families() {
        var families = new LinkedHashMap<String, String>();
        Arrays.stream(Benefit.Family.values())
                .forEach(family -> families.put(family.name(), family.label()));
        return families;
    }
}
