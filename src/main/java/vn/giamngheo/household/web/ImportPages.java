package vn.giamngheo.household.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.household.ImportHouseholds;
import vn.giamngheo.household.ImportPreview;
import vn.giamngheo.household.RowOutcome.Outcome;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.PageOf;

/** Uploading a list, looking at what it would do, and confirming or dropping it. */
@Controller
class ImportPages {

    private static final int PAGE_SIZE = 50;
    private static final String MISSING = "VANG";

    private final ImportHouseholds importHouseholds;
    private final CurrentActor currentActor;

    ImportPages(ImportHouseholds importHouseholds, CurrentActor currentActor) {
        this.importHouseholds = importHouseholds;
        this.currentActor = currentActor;
    }

    @GetMapping("/ho-gia-dinh/nhap")
    String upload() {
        officer();
        return "household/import";
    }

    @GetMapping("/ho-gia-dinh/nhap/mau.xlsx")
    ResponseEntity<byte[]> template() {
        officer();
        return HouseholdPages.download("mau-danh-sach-ho.xlsx", HouseholdSheets.template());
    }

    @PostMapping("/ho-gia-dinh/nhap")
    String preview(@RequestParam("file") MultipartFile file, Model model) throws IOException {
        var actor = officer();
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try {
            var preview = importHouseholds.preview(communeOf(actor), name, file.getBytes(), actor);
            return "redirect:/ho-gia-dinh/nhap/" + preview.importId();
        } catch (InvalidInput e) {
            model.addAttribute("fieldErrors", e.byField());
            return "household/import";
        }
    }

    @GetMapping("/ho-gia-dinh/nhap/{id}")
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "xem", defaultValue = "REFUSED") String shown,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var preview = importHouseholds.show(id, officer());
        model.addAttribute("preview", preview);
        model.addAttribute("shown", shown);
        model.addAttribute("refusals", pageOf(preview.refusals(), page));
        model.addAttribute("missing", pageOf(preview.missing(), page));
        model.addAttribute(
                "rows",
                pageOf(
                        preview.outcomes().stream()
                                .filter(row -> row.outcome().name().equals(shown))
                                .toList(),
                        page));
        model.addAttribute("consequences", consequences(preview));
        model.addAttribute("outcomes", Arrays.asList(Outcome.values()));
        model.addAttribute("counts", counts(preview));
        model.addAttribute("wide", true);
        return "household/import-preview";
    }

    @PostMapping("/ho-gia-dinh/nhap/{id}/ghi")
    String apply(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        var counts = importHouseholds.apply(id, officer()).counts();
        redirect.addFlashAttribute(
                "message",
                "Đã ghi vào sổ hộ: %d dòng mới, %d dòng thay đổi; %d dòng bị từ chối chưa ghi."
                        .formatted(counts.newRows(), counts.changedRows(), counts.refusedRows()));
        return "redirect:/ho-gia-dinh/nhap/" + id;
    }

    @PostMapping("/ho-gia-dinh/nhap/{id}/bo")
    String discard(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        importHouseholds.discard(id, officer());
        redirect.addFlashAttribute("message", "Đã bỏ tệp này. Sổ hộ giữ nguyên.");
        return "redirect:/ho-gia-dinh/nhap";
    }

    private Actor officer() {
        var actor = currentActor.require();
        if (!actor.hasRole(Roles.POVERTY_OFFICER)) {
            throw new BusinessException(
                    ImportHouseholds.NOT_ALLOWED,
                    "Chỉ công chức làm công tác giảm nghèo của xã được nhập danh sách hộ.");
        }
        return actor;
    }

    private static String communeOf(Actor actor) {
        if (actor.communes().size() != 1) {
            throw new BusinessException(
                    ImportHouseholds.NOT_ALLOWED,
                    "Tài khoản của bạn không thuộc đúng một xã nên chưa nhập được danh sách hộ.");
        }
        return actor.communes().iterator().next();
    }

    private static <T> PageOf<T> pageOf(List<T> all, int page) {
        var last = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var shown = Math.max(1, Math.min(page, last));
        var from = (shown - 1) * PAGE_SIZE;
        return new PageOf<>(
                all.subList(from, Math.min(from + PAGE_SIZE, all.size())),
                shown,
                PAGE_SIZE,
                all.size());
    }

    private static Map<String, Integer> counts(ImportPreview preview) {
        var counts = preview.counts();
        return Map.of(
                Outcome.NEW.name(),
                counts.newRows(),
                Outcome.CHANGED.name(),
                counts.changedRows(),
                Outcome.UNCHANGED.name(),
                counts.unchangedRows(),
                Outcome.REFUSED.name(),
                counts.refusedRows(),
                MISSING,
                counts.missingMembers());
    }

    private static List<String> consequences(ImportPreview preview) {
        var counts = preview.counts();
        return List.of(
                "%d dòng mới (%d hộ mới) và %d dòng thay đổi được ghi vào sổ hộ."
                        .formatted(counts.newRows(), preview.newHouseholds(), counts.changedRows()),
                "%d thôn được lập từ trang “Thôn”.".formatted(preview.newVillages().size()),
                "%d dòng bị từ chối không được ghi; sửa tệp rồi tải lên lại sau."
                        .formatted(counts.refusedRows()),
                "%d người vắng trong tệp vẫn ở trong sổ.".formatted(counts.missingMembers()));
    }
}
