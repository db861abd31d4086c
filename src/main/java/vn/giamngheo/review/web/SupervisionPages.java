package vn.giamngheo.review.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.review.MeetingOverview;
import vn.giamngheo.review.MeetingOverview.VillageLine;
import vn.giamngheo.review.SuperviseMeeting;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.Territory;

/** The meetings of a commune's villages, and what the supervising Fatherland Front says of them. */
@Controller
class SupervisionPages {

    private final MeetingOverview meetingOverview;
    private final SuperviseMeeting superviseMeeting;
    private final MeetingViews views;
    private final Territory territory;
    private final CurrentActor currentActor;

    SupervisionPages(
            MeetingOverview meetingOverview,
            SuperviseMeeting superviseMeeting,
            MeetingViews views,
            Territory territory,
            CurrentActor currentActor) {
        this.meetingOverview = meetingOverview;
        this.superviseMeeting = superviseMeeting;
        this.views = views;
        this.territory = territory;
        this.currentActor = currentActor;
    }

    @GetMapping("/hop-dan")
    String list(Model model) {
        Map<String, List<VillageLine>> communes = new LinkedHashMap<>();
        meetingOverview
                .newest(currentActor.require())
                .forEach(
                        line ->
                                communes.computeIfAbsent(
                                                "%s, năm %d"
                                                        .formatted(
                                                                territory
                                                                        .commune(line.communeKey())
                                                                        .fullName(),
                                                                line.year()),
                                                key -> new ArrayList<>())
                                        .add(line));
        model.addAttribute("communes", communes);
        return "review/meetings";
    }

    @PostMapping("/hop-dan/{villageReviewId}/y-kien")
    ModelAndView giveOpinion(
            @PathVariable UUID villageReviewId,
            @RequestParam(name = "lan", required = false) @Nullable Integer number,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var fields = new Fields(sent);
        var givenOn = fields.day("givenOn");
        try {
            fields.errors().throwIfAny();
            superviseMeeting.giveOpinion(
                    villageReviewId, number, givenOn, fields.text("words"), actor);
        } catch (InvalidInput invalid) {
            model.addAttribute("fieldErrors", invalid.byField())
                    .addAttribute("refused", invalid.byField())
                    .addAttribute("givenOn", fields.text("givenOn"))
                    .addAttribute("words", fields.text("words"))
                    .addAttribute("mayFinish", false);
            views.show(villageReviewId, number, actor, model);
            return new ModelAndView(
                    "review/meeting", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã ghi ý kiến giám sát.");
        return new ModelAndView(
                "redirect:/hop-dan/"
                        + villageReviewId
                        + (number == null ? "" : "?lan=" + number)
                        + "#y-kien");
    }
}
