package vn.giamngheo.calendar.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.calendar.DeadlineRules;
import vn.giamngheo.calendar.Holidays;

/**
 * Shows what deadlines are counted by: the days off of a year and the periods with their clause,
 * each with the mark that says how far it was checked. Read-only.
 */
@Controller
class CalendarPage {

    private final Holidays holidays;
    private final DeadlineRules rules;

    CalendarPage(Holidays holidays, DeadlineRules rules) {
        this.holidays = holidays;
        this.rules = rules;
    }

    @GetMapping("/quan-tri/lich")
    String show(@RequestParam(name = "nam", required = false) @Nullable Integer year, Model model) {
        var years = holidays.years();
        var shown = year != null && years.contains(year) ? year : latest(years);
        model.addAttribute("years", years)
                .addAttribute("year", shown)
                .addAttribute("holidays", shown == null ? List.of() : holidays.ofYear(shown))
                .addAttribute("rules", rules.all())
                .addAttribute("bases", Map.of("LAW", "Quy định", "INTERNAL", "Nội bộ"))
                .addAttribute("marks", new Marks());
        return "calendar/calendar";
    }

    private static @Nullable Integer latest(List<Integer> years) {
        return years.isEmpty() ? null : years.get(0);
    }
}
