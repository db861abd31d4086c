package vn.giamngheo.review.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.classification.LawMark;
import vn.giamngheo.review.EnteredField;
import vn.giamngheo.review.ExplainResult;
import vn.giamngheo.review.FieldChange;
import vn.giamngheo.review.RecordSurvey;
import vn.giamngheo.review.SurveyFields;
import vn.giamngheo.review.SurveyHousehold;
import vn.giamngheo.review.SurveyPhotos;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.workflow.TaskDesk;

/** Phiếu rà soát of one household, filled on a phone in its yard; afterwards what came of it. */
@Controller
@RequestMapping("/ra-soat/ho/{reviewId}")
class SurveyPages {

    private static final String VIEW = "review/survey";

    private final SurveyHousehold surveyHousehold;
    private final RecordSurvey recordSurvey;
    private final ExplainResult explainResult;
    private final SurveyViews views;
    private final SurveyPhotos photos;
    private final TaskDesk taskDesk;
    private final CurrentActor currentActor;

    SurveyPages(
            SurveyHousehold surveyHousehold,
            RecordSurvey recordSurvey,
            ExplainResult explainResult,
            SurveyViews views,
            SurveyPhotos photos,
            TaskDesk taskDesk,
            CurrentActor currentActor) {
        this.surveyHousehold = surveyHousehold;
        this.recordSurvey = recordSurvey;
        this.explainResult = explainResult;
        this.views = views;
        this.photos = photos;
        this.taskDesk = taskDesk;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(@PathVariable UUID reviewId, Model model) {
        show(reviewId, currentActor.require(), model);
        return VIEW;
    }

    /** Saves fields as one types and says what others changed meanwhile. */
    @PostMapping("/luu")
    @ResponseBody
    SurveyAnswer save(@PathVariable UUID reviewId, @RequestBody Saving saving) {
        var actor = currentActor.require();
        taskDesk.require(ReviewTaskPages.SURVEY, reviewId.toString(), actor);
        var conflicts = surveyHousehold.save(reviewId, saving.changes(), actor);
        return answer(reviewId, saving.since(), conflicts, actor);
    }

    /** What others changed since the screen was last told. */
    @GetMapping("/thay-doi")
    @ResponseBody
    SurveyAnswer changes(@PathVariable UUID reviewId, @RequestParam("tu") long since) {
        return answer(reviewId, since, List.of(), currentActor.require());
    }

    @PostMapping("/thanh-vien")
    String addPerson(@PathVariable UUID reviewId) {
        var actor = currentActor.require();
        taskDesk.require(ReviewTaskPages.SURVEY, reviewId.toString(), actor);
        var person = surveyHousehold.addPerson(reviewId, actor);
        return "redirect:/ra-soat/ho/%s#nguoi-%s".formatted(reviewId, person);
    }

    @PostMapping
    ModelAndView complete(
            @PathVariable UUID reviewId,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(name = "revision", defaultValue = "0") long revision,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var task = taskDesk.require(ReviewTaskPages.SURVEY, reviewId.toString(), actor);
        try {
            refuseConflicts(surveyHousehold.save(reviewId, changes(sent, revision), actor));
            recordSurvey.requireComplete(reviewId, actor);
            taskDesk.complete(task.taskId(), actor, Map.of());
        } catch (InvalidInput invalid) {
            model.addAttribute("fieldErrors", invalid.byField());
            show(reviewId, actor, model);
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã hoàn thành phiếu rà soát.");
        return new ModelAndView("redirect:/ra-soat/ho/" + reviewId);
    }

    private void show(UUID reviewId, Actor actor, Model model) {
        var sheet = surveyHousehold.sheet(reviewId, actor);
        var mayFill =
                sheet.open()
                        && taskDesk.find(ReviewTaskPages.SURVEY, reviewId.toString(), actor)
                                .isPresent();
        model.addAttribute("sheet", sheet)
                .addAttribute("mayFill", mayFill)
                .addAttribute("verified", LawMark.VERIFIED)
                .addAttribute("facts", facts(sheet));
        if (sheet.open()) {
            model.addAttribute("view", views.of(surveyHousehold.filled(reviewId, actor)))
                    .addAttribute("taken", photos.taken(reviewId, actor));
        } else {
            model.addAttribute(
                    "explanation", explainResult.explanation(reviewId, actor).orElse(null));
        }
    }

    private SurveyAnswer answer(
            UUID reviewId, long since, List<EnteredField> conflicts, Actor actor) {
        var changed = surveyHousehold.changesSince(reviewId, since, actor);
        var state = SurveyState.of(surveyHousehold.filled(reviewId, actor).assessment());
        return new SurveyAnswer(
                changed.revision(),
                changed.fields().stream()
                        .filter(field -> !field.by().equals(actor.username()))
                        .toList(),
                conflicts,
                state);
    }

    private static void refuseConflicts(List<EnteredField> conflicts) {
        var errors = new InputErrors();
        conflicts.forEach(
                field ->
                        errors.add(
                                field.field(),
                                "%s vừa sửa mục này thành “%s”. Kiểm tra lại rồi hoàn thành."
                                        .formatted(field.byName(), field.value())));
        errors.throwIfAny();
    }

    /**
     * Everything the form sent. A box that is not ticked sends nothing of its own, so it is named
     * by a hidden field with an underscore before its name.
     */
    private static Map<String, FieldChange> changes(
            MultiValueMap<String, String> sent, long revision) {
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach(
                (name, all) -> {
                    if (name.startsWith("_")) {
                        values.putIfAbsent(name.substring(1), "");
                    } else {
                        values.put(name, all.get(0));
                    }
                });
        Map<String, FieldChange> changes = new HashMap<>();
        values.forEach(
                (field, value) -> {
                    if (SurveyFields.known(field)) {
                        changes.put(field, new FieldChange(value, revision));
                    }
                });
        return changes;
    }

    private static Map<String, String> facts(SurveyHousehold.Sheet sheet) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Phân loại trước đợt này", sheet.before().label());
        facts.put("Địa chỉ", sheet.household().summary().address());
        facts.put("Số nhân khẩu", String.valueOf(sheet.household().members().size()));
        facts.put("Dân tộc của chủ hộ", sheet.household().summary().ethnicGroup());
        facts.put("Ghi chú", sheet.household().note());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    /**
     * @param since revision that the screen shows
     */
    record Saving(long since, Map<String, FieldChange> changes) {}

    /**
     * @param revision that the screen shows once it has taken this over
     * @param others fields that other people changed
     * @param conflicts fields that were not written, as they stand
     */
    record SurveyAnswer(
            long revision,
            List<EnteredField> others,
            List<EnteredField> conflicts,
            SurveyState state) {}
}
