package vn.giamngheo.training.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.training.LoadExampleTable;
import vn.giamngheo.training.Milestone;
import vn.giamngheo.training.TrainingDesk;

/** Tập huấn: the day of the training commune, the autopilot, the example point table. */
@Controller
@Profile("training")
class TrainingPage {

    private final TrainingDesk desk;
    private final LoadExampleTable exampleTable;

    TrainingPage(TrainingDesk desk, LoadExampleTable exampleTable) {
        this.desk = desk;
        this.exampleTable = exampleTable;
    }

    @GetMapping("/tap-huan")
    String show(Model model) {
        Map<String, String> milestones = new LinkedHashMap<>();
        for (var milestone : Milestone.values()) {
            milestones.put(milestone.name(), milestone.label());
        }
        model.addAttribute("today", desk.today())
                .addAttribute("nextDeadline", desk.nextDeadline())
                .addAttribute("progress", desk.progress())
                .addAttribute("year", desk.year())
                .addAttribute("milestones", milestones)
                .addAttribute("exampleLoaded", exampleTable.isLoaded());
        return "training/training";
    }

    /** The moving part of the page, asked again while the autopilot works. */
    @GetMapping("/tap-huan/tien-trinh")
    String progress(Model model) {
        model.addAttribute("progress", desk.progress());
        return "training/training :: progress";
    }

    @PostMapping("/tap-huan/thoi-han")
    String moveToDeadline(RedirectAttributes redirect) {
        var day = desk.moveToNextDeadline();
        redirect.addFlashAttribute("message", "Đã chuyển đến ngày %td/%<tm/%<tY.".formatted(day));
        return "redirect:/tap-huan";
    }

    @PostMapping("/tap-huan/ngay-mai")
    String moveToTomorrow(RedirectAttributes redirect) {
        var day = desk.moveToTomorrow();
        redirect.addFlashAttribute("message", "Đã chuyển đến ngày %td/%<tm/%<tY.".formatted(day));
        return "redirect:/tap-huan";
    }

    @PostMapping("/tap-huan/tu-chay")
    String run(@RequestParam("nam") int year, @RequestParam("moc") Milestone until) {
        desk.start(year, until);
        return "redirect:/tap-huan";
    }

    @PostMapping("/tap-huan/bang-diem-vi-du")
    String loadExample(RedirectAttributes redirect) {
        desk.requireIdle();
        exampleTable.load();
        redirect.addFlashAttribute(
                "message", "Đã nạp bảng điểm ví dụ. Từ bây giờ điểm B1 được tính bằng bảng này.");
        return "redirect:/tap-huan";
    }

    @PostMapping("/tap-huan/bang-diem-vi-du/go")
    String withdrawExample(RedirectAttributes redirect) {
        desk.requireIdle();
        exampleTable.withdraw();
        redirect.addFlashAttribute(
                "message",
                "Đã gỡ bảng điểm ví dụ. Tổng điểm B1 được nhập từ phiếu giấy như trước.");
        return "redirect:/tap-huan";
    }
}
