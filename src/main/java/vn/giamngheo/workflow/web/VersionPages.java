package vn.giamngheo.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.workflow.MoveToNewVersion;

/** An administrator sees what runs in an earlier version of a model, and moves it. */
@Controller
@RequestMapping("/quan-tri/quy-trinh")
class VersionPages {

    private final MoveToNewVersion moveToNewVersion;
    private final CurrentActor currentActor;

    VersionPages(MoveToNewVersion moveToNewVersion, CurrentActor currentActor) {
        this.moveToNewVersion = moveToNewVersion;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("versions", moveToNewVersion.runningVersions())
                .addAttribute("moves", moveToNewVersion.progress());
        return "workflow/versions";
    }

    @GetMapping("/tien-do")
    String progress(Model model) {
        model.addAttribute("moves", moveToNewVersion.progress());
        return "workflow/versions :: moves";
    }

    @PostMapping("/chuyen")
    String move(@RequestParam("phien-ban") String definitionId, RedirectAttributes redirect) {
        var moved = moveToNewVersion.move(definitionId, currentActor.require());
        redirect.addFlashAttribute(
                "message", "Đang chuyển %d hồ sơ sang phiên bản mới.".formatted(moved));
        return "redirect:/quan-tri/quy-trinh";
    }
}
