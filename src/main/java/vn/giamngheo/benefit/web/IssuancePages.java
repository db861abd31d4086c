package vn.giamngheo.benefit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.benefit.IssuanceOverview;
import vn.giamngheo.benefit.LineFilter;
import vn.giamngheo.benefit.SendIssuance;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.shared.web.RoleWords;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.workflow.TaskDesk;

/** Lists to issue from: which there are, and one of them like paper. */
@Controller
class IssuancePages {

    private static final int LISTS_A_PAGE = 20;

    private final IssuanceOverview overview;
    private final IssuanceSheet sheet;
    private final SendIssuance sendIssuance;
    private final Territory territory;
    private final TaskDesk taskDesk;
    private final CurrentActor currentActor;

    IssuancePages(
            IssuanceOverview overview,
            IssuanceSheet sheet,
            SendIssuance sendIssuance,
            Territory territory,
            TaskDesk taskDesk,
            CurrentActor currentActor) {
        this.overview = overview;
        this.sheet = sheet;
        this.sendIssuance = sendIssuance;
        this.territory = territory;
        this.taskDesk = taskDesk;
        this.currentActor = currentActor;
    }

    @GetMapping("/chinh-sach")
    String lists(
            @RequestParam(name = "lan-mo", defaultValue = "") String run,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var shown = Math.max(1, page);
        var runId = Typed.id(run);
        var lists = overview.lists(runId, shown, LISTS_A_PAGE, actor);
        Map<String, String> words = new LinkedHashMap<>();
        lists.rows()
                .forEach(
                        row -> {
                            words.computeIfAbsent(row.ownerRole(), RoleWords::of);
                            words.computeIfAbsent(row.issuerRole(), RoleWords::of);
                            words.computeIfAbsent(
                                    row.communeKey(), key -> territory.commune(key).fullName());
                        });
        model.addAttribute("page", new PageOf<>(lists.rows(), shown, LISTS_A_PAGE, lists.found()));
        model.addAttribute("words", words);
        model.addAttribute("ofRun", runId);
        model.addAttribute("decreases", runId == null ? overview.decreases(actor) : List.of());
        model.addAttribute(
                "sentDecreases", runId == null ? overview.sentDecreases(actor) : List.of());
        return "benefit/issuance-lists";
    }

    @PostMapping("/chinh-sach/giam")
    String sendDecrease(
            @RequestParam String commune,
            @RequestParam String benefit,
            RedirectAttributes redirect) {
        sendIssuance.sendDecrease(commune, benefit, currentActor.require());
        redirect.addFlashAttribute(
                "message", "Đã lập danh sách giảm. In danh sách rồi gửi cơ quan quyết định.");
        return "redirect:/chinh-sach";
    }

    @GetMapping("/chinh-sach/danh-sach/{id}")
    String list(
            @PathVariable("id") UUID id,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        sheet.fill(
                id,
                new LineFilter(state, village, text),
                page,
                LineForm.EMPTY,
                currentActor.require(),
                model);
        return IssuanceSheet.VIEW;
    }

    @PostMapping("/chinh-sach/danh-sach/{id}/da-kiem-tra")
    String prepared(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        complete(IssuanceTaskPages.PREPARE, id);
        redirect.addFlashAttribute("message", "Đã ghi nhận danh sách đã kiểm tra.");
        return "redirect:/chinh-sach/danh-sach/" + id;
    }

    @PostMapping("/chinh-sach/danh-sach/{id}/gui")
    String send(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        var submission = sendIssuance.send(id, currentActor.require());
        redirect.addFlashAttribute(
                "message", "Đã lập danh sách có số. In danh sách, trình ký rồi gửi.");
        return "redirect:/chinh-sach/danh-sach/%s/da-gui/%s".formatted(id, submission);
    }

    @PostMapping("/chinh-sach/danh-sach/{id}/ket-thuc")
    String finish(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        complete(IssuanceTaskPages.ISSUE, id);
        redirect.addFlashAttribute("message", "Danh sách đã cấp xong.");
        return "redirect:/chinh-sach/danh-sach/" + id;
    }

    private void complete(String taskKey, UUID id) {
        var actor = currentActor.require();
        var task = taskDesk.require(taskKey, id.toString(), actor);
        taskDesk.complete(task.taskId(), actor, Map.of());
    }
}
