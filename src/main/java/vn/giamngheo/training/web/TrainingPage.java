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
import vn.giamngheo.training.Milestone;
import vn.giamngheo.training.TrainingDesk;

/** Tập huấn: the day of the training commune and the autopilot. */
@Controller
@Profile("training")
class TrainingPage {

    private final TrainingDesk desk;

    TrainingPage(TrainingDesk desk) {
        this.desk = desk;
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
                .addAttribute("milestones", milestones);
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
}
