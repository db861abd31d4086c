package vn.giamngheo.review.web;

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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.review.EnteredField;
import vn.giamngheo.review.FieldChange;
import vn.giamngheo.review.HoldVillageMeeting;
import vn.giamngheo.review.MeetingFields;
import vn.giamngheo.review.TakeRollCall;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.workflow.TaskDesk;

/** Họp dân: the sheet that is filled while the meeting goes, and its minutes afterwards. */
@Controller
@RequestMapping("/hop-dan/{villageReviewId}")
class MeetingPages {

    private static final String VIEW = "review/meeting";

    private final HoldVillageMeeting holdVillageMeeting;
    private final TakeRollCall takeRollCall;
    private final MeetingViews views;
    private final TaskDesk taskDesk;
    private final CurrentActor currentActor;

    MeetingPages(
            HoldVillageMeeting holdVillageMeeting,
            TakeRollCall takeRollCall,
            MeetingViews views,
            TaskDesk taskDesk,
            CurrentActor currentActor) {
        this.holdVillageMeeting = holdVillageMeeting;
        this.takeRollCall = takeRollCall;
        this.views = views;
        this.taskDesk = taskDesk;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(
            @PathVariable UUID villageReviewId,
            @RequestParam(name = "lan", required = false) @Nullable Integer number,
            Model model) {
        show(villageReviewId, number, currentActor.require(), model);
        return VIEW;
    }

    /** Saves ticks and fields as they are made, and says what others did meanwhile. */
    @PostMapping("/luu")
    @ResponseBody
    MeetingAnswer save(@PathVariable UUID villageReviewId, @RequestBody Saving saving) {
        var actor = currentActor.require();
        if (!saving.ticks().isEmpty()) {
            takeRollCall.take(villageReviewId, saving.ticks(), actor);
        }
        if (!saving.changes().isEmpty()) {
            Map<String, FieldChange> changes = new LinkedHashMap<>();
            saving.changes()
                    .forEach(
                            (field, value) ->
                                    changes.put(
                                            field,
                                            new FieldChange(
                                                    value, HoldVillageMeeting.WHATEVER_STANDS)));
            holdVillageMeeting.save(villageReviewId, changes, actor);
        }
        return answer(villageReviewId, saving.since(), actor);
    }

    /** What others did since the screen was last told. */
    @GetMapping("/thay-doi")
    @ResponseBody
    MeetingAnswer changes(@PathVariable UUID villageReviewId, @RequestParam("tu") long since) {
        return answer(villageReviewId, since, currentActor.require());
    }

    @PostMapping
    ModelAndView finish(
            @PathVariable UUID villageReviewId,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "revision", defaultValue = "0") long revision,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var task = taskDesk.require(ReviewTaskPages.MEETING, villageReviewId.toString(), actor);
        try {
            refuseConflicts(
                    holdVillageMeeting.save(villageReviewId, changes(sent, revision), actor));
            taskDesk.complete(task.taskId(), actor, Map.of());
        } catch (InvalidInput invalid) {
            model.addAttribute("fieldErrors", invalid.byField())
                    .addAttribute("refused", invalid.byField());
            show(villageReviewId, null, actor, model);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã ghi biên bản cuộc họp.");
        return new ModelAndView("redirect:/hop-dan/" + villageReviewId);
    }

    private void show(UUID villageReviewId, @Nullable Integer number, Actor actor, Model model) {
        views.show(villageReviewId, number, actor, model);
        model.addAttribute(
                "mayFinish",
                taskDesk.find(ReviewTaskPages.MEETING, villageReviewId.toString(), actor)
                        .isPresent());
    }

    private MeetingAnswer answer(UUID villageReviewId, long since, Actor actor) {
        return new MeetingAnswer(
                holdVillageMeeting.filled(villageReviewId, actor).revision(),
                holdVillageMeeting.changesSince(villageReviewId, since, actor),
                views.screen(villageReviewId, actor));
    }

    private static Map<String, FieldChange> changes(Map<String, String> sent, long revision) {
        Map<String, FieldChange> changes = new LinkedHashMap<>();
        sent.forEach(
                (field, value) -> {
                    if (MeetingFields.known(field)) {
                        changes.put(field, new FieldChange(value, revision));
                    }
                });
        return changes;
    }

    private static void refuseConflicts(List<EnteredField> conflicts) {
        var errors = new InputErrors();
        conflicts.forEach(
                field ->
                        errors.add(
                                field.field(),
                                "%s vừa sửa mục này thành “%s”. Kiểm tra lại rồi kết thúc cuộc họp."
                                        .formatted(field.byName(), field.value())));
        errors.throwIfAny();
    }

    /**
     * @param since revision that the screen shows
     * @param changes field to what was typed
     * @param ticks of the roll call, in their order
     */
    record Saving(long since, Map<String, String> changes, List<TakeRollCall.Tick> ticks) {

        Saving {
            changes = changes == null ? Map.of() : changes;
            ticks = ticks == null ? List.of() : ticks;
        }
    }

    /**
     * @param revision that the screen shows once it has taken this over
     * @param fields that changed since
     */
    record MeetingAnswer(long revision, List<EnteredField> fields, MeetingScreen screen) {}
}
