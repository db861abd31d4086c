package vn.giamngheo.classification.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.classification.LawKind;
import vn.giamngheo.classification.LawVersion;
import vn.giamngheo.classification.LawVersions;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.shared.web.PageOf;

/** What the application knows of the law: the list of all versions, and one version as a whole. */
@Controller
class LawPages {

    private static final int PAGE_SIZE = 20;

    private final LawVersions versions;
    private final VersionPage versionPage;
    private final CurrentActor currentActor;

    LawPages(LawVersions versions, VersionPage versionPage, CurrentActor currentActor) {
        this.versions = versions;
        this.versionPage = versionPage;
        this.currentActor = currentActor;
    }

    @GetMapping("/chuan-ngheo")
    String list(
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var shown = PageOf.slice(found(kind, words), page, PAGE_SIZE);
        var gaps = new LinkedHashMap<String, Integer>();
        shown.items().stream()
                .filter(LawVersion::isOpen)
                .forEach(version -> gaps.put(version.id(), versions.gaps(actor, version)));
        model.addAttribute("page", shown)
                .addAttribute("gaps", gaps)
                .addAttribute("kind", kind)
                .addAttribute("words", words)
                .addAttribute("kinds", kinds())
                .addAttribute("enters", actor.hasRole(Roles.ADMINISTRATOR));
        return "classification/list";
    }

    @GetMapping("/chuan-ngheo/danh-sach.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "tim", defaultValue = "") String words) {
        return LawFiles.download("chuan-ngheo-bang-diem.xlsx", LawFiles.list(found(kind, words)));
    }

    @GetMapping("/chuan-ngheo/ban/{id}")
    String show(@PathVariable("id") String id, Model model) {
        return versionPage.fill(currentActor.require(), id, model);
    }

    private List<LawVersion> found(String kind, String words) {
        var wanted = VietnameseText.folded(words);
        return versions.all(currentActor.require()).stream()
                .filter(version -> kind.isEmpty() || version.kind().name().equals(kind))
                .filter(
                        version ->
                                VietnameseText.folded(version.name() + " " + version.legalBasis())
                                        .contains(wanted))
                .toList();
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        Arrays.stream(LawKind.values()).forEach(kind -> kinds.put(kind.name(), kind.label()));
        return kinds;
    }
}
