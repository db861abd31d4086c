package vn.giamngheo.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.review.HoldVillageMeeting;
import vn.giamngheo.review.HoldVillageMeeting.Row;
import vn.giamngheo.review.HoldVillageMeeting.Sheet;
import vn.giamngheo.review.PrintMeetingMinutes;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.workflow.TaskDesk;

/** Họp dân: the sheet that is filled while the meeting goes, and its minutes afterwards. */
@Controller
class MeetingPages {

    private final HoldVillageMeeting holdVillageMeeting;
    private final PrintMeetingMinutes printMeetingMinutes;
    private final Rounds rounds;
    private final Territory territory;
    private final TaskDesk taskDesk;
    private final CurrentActor currentActor;

    MeetingPages(
            HoldVillageMeeting holdVillageMeeting,
            PrintMeetingMinutes printMeetingMinutes,
            Rounds rounds,
            Territory territory,
            TaskDesk taskDesk,
            CurrentActor currentActor) {
        this.holdVillageMeeting = holdVillageMeeting;
        this.printMeetingMinutes = printMeetingMinutes;
        this.rounds = rounds;
        this.territory = territory;
        this.taskDesk = taskDesk;
        this.currentActor = currentActor;
    }

    @GetMapping("/hop-dan/{villageReviewId}")
    String show(@PathVariable UUID villageReviewId, Model model) {
        var actor = currentActor.require();
        var sheet = holdVillageMeeting.sheet(villageReviewId, actor);
        show(sheet, MeetingForm.of(sheet), actor, model);
        return "review/meeting";
    }

    @PostMapping("/hop-dan/{villageReviewId}/luu")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable UUID villageReviewId, @RequestParam Map<String, String> sent) {
        var actor = currentActor.require();
        taskDesk.require(ReviewTaskPages.MEETING, villageReviewId.toString(), actor);
        save(holdVillageMeeting.sheet(villageReviewId, actor), sent, actor);
    }

    @PostMapping("/hop-dan/{villageReviewId}")
    ModelAndView finish(
            @PathVariable UUID villageReviewId,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var task = taskDesk.require(ReviewTaskPages.MEETING, villageReviewId.toString(), actor);
        var sheet = holdVillageMeeting.sheet(villageReviewId, actor);
        try {
            save(sheet, sent, actor);
            taskDesk.complete(task.taskId(), actor, Map.of());
        } catch (InvalidInput invalid) {
            show(sheet, sent, actor, model);
            model.addAttribute("fieldErrors", invalid.byField());
            return new ModelAndView(
                    "review/meeting", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã ghi biên bản cuộc họp.");
        return new ModelAndView("redirect:/hop-dan/" + villageReviewId);
    }

    @GetMapping("/hop-dan/{villageReviewId}/bien-ban.pdf")
    ResponseEntity<byte[]> minutes(@PathVariable UUID villageReviewId) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("bien-ban-hop-dan.pdf")
                                .build()
                                .toString())
                .body(printMeetingMinutes.pdf(villageReviewId, currentActor.require()));
    }

    private void save(Sheet sheet, Map<String, String> sent, Actor actor) {
        var ids = sheet.rows().stream().map(Row::reviewId).toList();
        holdVillageMeeting.saveDraft(sheet.villageReviewId(), MeetingForm.draft(sent, ids), actor);
    }

    private void show(Sheet sheet, Map<String, String> fields, Actor actor, Model model) {
        var mayFill =
                sheet.draft()
                        && taskDesk.find(
                                        ReviewTaskPages.MEETING,
                                        sheet.villageReviewId().toString(),
                                        actor)
                                .isPresent();
        model.addAttribute("sheet", sheet)
                .addAttribute("round", rounds.round(sheet.roundId()))
                .addAttribute("villageName", territory.village(sheet.villageKey()).name())
                .addAttribute("fields", fields)
                .addAttribute("sharedPresent", MeetingForm.sharedPresent(sheet, fields))
                .addAttribute("mayFill", mayFill)
                .addAttribute(
                        "notAgreed",
                        sheet.rows().stream()
                                .filter(row -> Boolean.FALSE.equals(row.agreed()))
                                .toList())
                .addAttribute(
                        "consequences",
                        List.of(
                                "Biên bản được ghi nhận và không sửa được nữa.",
                                "Hộ đạt từ 50 % số người dự họp đồng ý được đưa vào danh sách niêm"
                                        + " yết.",
                                "Hộ chưa đạt 50 % trở lại rà soát, thôn họp lại về các hộ đó."));
    }
}
