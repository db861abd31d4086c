package vn.giamngheo.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.calendar.CalendarChanges;
import vn.giamngheo.calendar.CalendarYear;
import vn.giamngheo.calendar.DeadlineRules;
import vn.giamngheo.calendar.Holidays;
import vn.giamngheo.calendar.OpenYear;

/**
 * Shows what deadlines are counted by: the days off of a year and the periods with their clause,
 * each with the mark that says how far it was checked; and leads to where they are changed.
 */
@Controller
class CalendarPage {

    private static final int CHANGES = 10;

    private final Holidays holidays;
    private final DeadlineRules rules;
    private final CalendarChanges changes;
    private final OpenYear openYear;
    private final Clock clock;

    CalendarPage(
            Holidays holidays,
            DeadlineRules rules,
            CalendarChanges changes,
            OpenYear openYear,
            Clock clock) {
        this.holidays = holidays;
        this.rules = rules;
        this.changes = changes;
        this.openYear = openYear;
        this.clock = clock;
    }

    @GetMapping("/quan-tri/lich")
    String show(@RequestParam(name = "nam", required = false) @Nullable Integer year, Model model) {
        var years = holidays.years();
        var shown = shown(years, year);
        model.addAttribute("years", years)
                .addAttribute("year", shown)
                .addAttribute("holidays", shown == null ? List.of() : holidays.ofYear(shown.year()))
                .addAttribute(
                        "withdrawn", shown == null ? List.of() : holidays.withdrawnOf(shown.year()))
                .addAttribute(
                        "next",
                        years.stream().allMatch(CalendarYear::confirmed) ? openYear.next() : null)
                .addAttribute("changes", changes.latest(CHANGES))
                .addAttribute("rules", rules.all())
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("bases", Map.of("LAW", "Luật", "INTERNAL", "Nội bộ"))
                .addAttribute("marks", new Marks())
                .addAttribute("words", new CalendarWords());
        return "calendar/calendar";
    }

    /** The year asked for, else a proposal that waits, else this year, else the latest. */
    private @Nullable CalendarYear shown(List<CalendarYear> years, @Nullable Integer asked) {
        var wanted = asked == null ? LocalDate.now(clock).getYear() : asked;
        return years.stream()
                .filter(one -> asked == null && !one.confirmed())
                .findFirst()
                .or(() -> years.stream().filter(one -> one.year() == wanted).findFirst())
                .or(() -> years.stream().findFirst())
                .orElse(null);
    }
}
