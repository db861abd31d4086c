package vn.giamngheo.calendar.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.calendar.CalendarChanges;
import vn.giamngheo.calendar.ChangeHolidays;
import vn.giamngheo.calendar.Holiday;
import vn.giamngheo.calendar.HolidayEdit;
import vn.giamngheo.calendar.Holidays;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;

/**
 * Where an administrator adds, corrects and withdraws days. A change of a year that is counted in
 * is shown with what it moves before it is made.
 */
@Controller
@RequestMapping("/quan-tri/lich")
class HolidayPages {

    private static final String ADD = "calendar/add";
    private static final String DAY = "calendar/day";
    private static final String PREVIEW = "calendar/preview";
    private static final String HOME = "/quan-tri/lich";

    private final ChangeHolidays changeHolidays;
    private final CalendarChanges changes;
    private final Holidays holidays;
    private final CurrentActor currentActor;

    HolidayPages(
            ChangeHolidays changeHolidays,
            CalendarChanges changes,
            Holidays holidays,
            CurrentActor currentActor) {
        this.changeHolidays = changeHolidays;
        this.changes = changes;
        this.holidays = holidays;
        this.currentActor = currentActor;
    }

    @GetMapping("/{year:\\d{4}}/them")
    String addForm(@PathVariable int year, Model model) {
        return fillAdd(year, DayFields.empty(), model);
    }

    @PostMapping("/{year:\\d{4}}/them")
    ModelAndView add(
            @PathVariable int year,
            @ModelAttribute DayFields fields,
            @RequestParam(name = "xac-nhan", defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes redirect) {
        try {
            var edit = new HolidayEdit.Add(year, fields.typed());
            return step(edit, confirmed, HOME + "/" + year + "/them", fields, "", model, redirect);
        } catch (InvalidInput wrong) {
            return refused(fillAdd(year, fields, model), wrong, model);
        }
    }

    @GetMapping("/ngay/{id}")
    String day(@PathVariable UUID id, Model model) {
        var day = holiday(id);
        return fillDay(day, DayFields.of(day), "", model);
    }

    @PostMapping("/ngay/{id}/sua")
    ModelAndView correct(
            @PathVariable UUID id,
            @ModelAttribute DayFields fields,
            @RequestParam(name = "xac-nhan", defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes redirect) {
        try {
            var edit = new HolidayEdit.Correct(id, fields.typed());
            return step(
                    edit, confirmed, HOME + "/ngay/" + id + "/sua", fields, "", model, redirect);
        } catch (InvalidInput wrong) {
            return refused(fillDay(holiday(id), fields, "", model), wrong, model);
        }
    }

    @PostMapping("/ngay/{id}/rut")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @RequestParam(name = "why", defaultValue = "") String why,
            @RequestParam(name = "xac-nhan", defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes redirect) {
        try {
            var edit = new HolidayEdit.Withdraw(id, why);
            return step(
                    edit,
                    confirmed,
                    HOME + "/ngay/" + id + "/rut",
                    DayFields.empty(),
                    why,
                    model,
                    redirect);
        } catch (InvalidInput wrong) {
            var day = holiday(id);
            return refused(fillDay(day, DayFields.of(day), why, model), wrong, model);
        }
    }

    @GetMapping("/thay-doi/{id}")
    String made(@PathVariable UUID id, Model model) {
        model.addAttribute("change", changes.change(id))
                .addAttribute("moved", changes.movedBy(id))
                .addAttribute("words", new CalendarWords());
        return "calendar/change";
    }

    /** Makes the change, or first shows what it moves. */
    private ModelAndView step(
            HolidayEdit edit,
            boolean confirmed,
            String action,
            DayFields fields,
            String why,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var consequence = changeHolidays.preview(actor, edit);
        if (consequence.counts() && !confirmed) {
            model.addAttribute("consequence", consequence)
                    .addAttribute("sentences", CalendarWords.consequences(consequence))
                    .addAttribute("moved", consequence.moved())
                    .addAttribute("action", action)
                    .addAttribute("submit", "Ghi thay đổi")
                    .addAttribute("form", fields)
                    .addAttribute("why", why);
            return new ModelAndView(PREVIEW, model.asMap());
        }
        var id = changeHolidays.make(actor, edit);
        redirect.addFlashAttribute("message", "Đã ghi: " + consequence.what());
        return new ModelAndView(
                consequence.counts()
                        ? "redirect:" + HOME + "/thay-doi/" + id
                        : "redirect:" + HOME + "?nam=" + consequence.year());
    }

    private Holiday holiday(UUID id) {
        return holidays.find(id)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "NOT_FOUND",
                                        "Ngày này đã được sửa hoặc rút. Hãy mở lại trang Lịch làm"
                                                + " việc."));
    }

    private static ModelAndView refused(String view, InvalidInput wrong, Model model) {
        model.addAttribute("fieldErrors", wrong.byField());
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static String fillAdd(int year, DayFields fields, Model model) {
        model.addAttribute("year", year);
        fill(fields, model);
        return ADD;
    }

    private static String fillDay(Holiday day, DayFields fields, String why, Model model) {
        model.addAttribute("day", day)
                .addAttribute("why", why)
                .addAttribute("words", new CalendarWords())
                .addAttribute("markWords", new Marks());
        fill(fields, model);
        return DAY;
    }

    private static void fill(DayFields fields, Model model) {
        Map<String, String> kinds = CalendarWords.kinds();
        model.addAttribute("form", fields)
                .addAttribute("kinds", kinds)
                .addAttribute("marks", CalendarWords.marks());
    }
}
