package vn.giamngheo.benefit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.benefit.OpenRightsOfRegister;
import vn.giamngheo.benefit.RetryRightsRun;
import vn.giamngheo.benefit.RightsRuns;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.Territory;

/** Mở quyền: how far the opening of rights has come, and which households need somebody. */
@Controller
@RequestMapping("/chinh-sach/mo-quyen")
class RightsRunPages {

    private static final int PAGE_SIZE = 20;

    private final RightsRuns runs;
    private final RetryRightsRun retryRightsRun;
    private final OpenRightsOfRegister openRightsOfRegister;
    private final Territory territory;
    private final CurrentActor currentActor;
    private final Clock clock;

    RightsRunPages(
            RightsRuns runs,
            RetryRightsRun retryRightsRun,
            OpenRightsOfRegister openRightsOfRegister,
            Territory territory,
            CurrentActor currentActor,
            Clock clock) {
        this.runs = runs;
        this.retryRightsRun = retryRightsRun;
        this.openRightsOfRegister = openRightsOfRegister;
        this.territory = territory;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        var actor = currentActor.require();
        var total = runs.count(actor);
        var last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        var shown = Math.max(1, Math.min(page, last));
        var found = runs.page(actor, shown, PAGE_SIZE);
        model.addAttribute("runs", new PageOf<>(found, shown, PAGE_SIZE, total));
        model.addAttribute("communes", communes(found));
        model.addAttribute("waiting", openRightsOfRegister.waitingFor(actor).orElse(null));
        model.addAttribute("today", LocalDate.now(clock));
        return "benefit/rights-runs";
    }

    @PostMapping("/so-ho")
    String openOfRegister(@RequestParam("commune") String communeKey, RedirectAttributes redirect) {
        openRightsOfRegister.open(communeKey, currentActor.require());
        redirect.addFlashAttribute(
                "message", "Đang mở quyền theo sổ hộ. Danh sách được giao khi xét xong.");
        return "redirect:/chinh-sach/mo-quyen";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var run = runs.run(id, actor);
        model.addAttribute("run", run);
        model.addAttribute("commune", territory.commune(run.communeKey()).fullName());
        model.addAttribute("failed", PageOf.slice(runs.failed(id, actor), page, PAGE_SIZE));
        model.addAttribute(
                "mayRetry", !run.running() && retryRightsRun.mayRetry(run.communeKey(), actor));
        return "benefit/rights-run";
    }

    @PostMapping("/{id}/xet-lai")
    String retry(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        retryRightsRun.retry(id, currentActor.require());
        redirect.addFlashAttribute(
                "message", "Đang xét lại các hộ chưa xét được. Kết quả hiện ở dòng đầu danh sách.");
        return "redirect:/chinh-sach/mo-quyen";
    }

    private Map<String, String> communes(List<RightsRuns.RunView> found) {
        var names = new HashMap<String, String>();
        found.forEach(
                run ->
                        names.computeIfAbsent(
                                run.communeKey(), key -> territory.commune(key).fullName()));
        return names;
    }
}
