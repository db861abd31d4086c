package vn.giamngheo.calendar.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.calendar.Holidays;
import vn.giamngheo.calendar.OpenYear;
import vn.giamngheo.shared.CurrentActor;

/** Where an administrator has the next year proposed and confirms it. */
@Controller
@RequestMapping("/quan-tri/lich/{year:\\d{4}}")
class YearPages {

    private static final String HOME = "redirect:/quan-tri/lich?nam=";

    private final OpenYear openYear;
    private final Holidays holidays;
    private final CurrentActor currentActor;

    YearPages(OpenYear openYear, Holidays holidays, CurrentActor currentActor) {
        this.openYear = openYear;
        this.holidays = holidays;
        this.currentActor = currentActor;
    }

    @PostMapping("/lap")
    String propose(@PathVariable int year, RedirectAttributes redirect) {
        openYear.propose(currentActor.require(), year);
        redirect.addFlashAttribute(
                "message",
                "Đã lập lịch đề xuất năm %d. Đối chiếu từng ngày với thông báo, sửa rồi xác nhận."
                        .formatted(year));
        return HOME + year;
    }

    @GetMapping("/xac-nhan")
    String preview(@PathVariable int year, Model model) {
        var consequence = openYear.preview(currentActor.require(), year);
        var days = holidays.ofYear(year);
        List<String> sentences = new ArrayList<>();
        sentences.add("Thời hạn tính được đến hết năm %d.".formatted(year));
        sentences.addAll(CalendarWords.consequences(consequence));
        model.addAttribute("year", year)
                .addAttribute("off", days.stream().filter(day -> day.kind().isDayOff()).count())
                .addAttribute("worked", days.stream().filter(day -> !day.kind().isDayOff()).count())
                .addAttribute(
                        "unread",
                        days.stream().filter(day -> !day.mark().startsWith("VERIFIED")).count())
                .addAttribute("sentences", sentences)
                .addAttribute("moved", consequence.moved());
        return "calendar/confirm-year";
    }

    @PostMapping("/xac-nhan")
    String confirm(@PathVariable int year, RedirectAttributes redirect) {
        openYear.confirm(currentActor.require(), year);
        redirect.addFlashAttribute(
                "message",
                "Đã xác nhận lịch năm %d. Thời hạn nay tính được đến hết năm %d."
                        .formatted(year, year));
        return HOME + year;
    }
}
