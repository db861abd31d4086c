package vn.giamngheo.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.classification.Indicator;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.review.SurveyHousehold;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.workflow.TaskDesk;

/** Phiếu rà soát of one household, filled on a phone in its yard; afterwards what came of it. */
@Controller
class SurveyPages {

    private static final String B1 = "b1Score";
    private static final String DEPRIVED = "deprivedCodes";
    private static final String B1_SENTENCE =
            "Điểm B1 ghi bằng số nguyên, không âm, ví dụ 125. Xem lại tổng điểm trên phiếu B1.";

    private final SurveyHousehold surveyHousehold;
    private final Rounds rounds;
    private final PovertyStandards standards;
    private final TaskDesk taskDesk;
    private final CurrentActor currentActor;
    private final Clock clock;

    SurveyPages(
            SurveyHousehold surveyHousehold,
            Rounds rounds,
            PovertyStandards standards,
            TaskDesk taskDesk,
            CurrentActor currentActor,
            Clock clock) {
        this.surveyHousehold = surveyHousehold;
        this.rounds = rounds;
        this.standards = standards;
        this.taskDesk = taskDesk;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/ra-soat/ho/{reviewId}")
    String show(@PathVariable UUID reviewId, Model model) {
        var actor = currentActor.require();
        var sheet = surveyHousehold.sheet(reviewId, actor);
        model.addAttribute("b1", sheet.b1() == null ? "" : sheet.b1().toString());
        show(sheet, sheet.deprived(), actor, model);
        return "review/survey";
    }

    /** What the saved draft comes to; asked after each saving. */
    @GetMapping("/ra-soat/ho/{reviewId}/ket-qua")
    String runningResult(@PathVariable UUID reviewId, Model model) {
        var preview = surveyHousehold.preview(reviewId, currentActor.require());
        model.addAttribute("preview", preview.orElse(null));
        return "review/survey :: runningResult";
    }

    @PostMapping("/ra-soat/ho/{reviewId}/luu")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(@PathVariable UUID reviewId, @RequestParam MultiValueMap<String, String> sent) {
        var actor = currentActor.require();
        taskDesk.require(ReviewTaskPages.SURVEY, reviewId.toString(), actor);
        surveyHousehold.saveDraft(reviewId, b1(sent, false), deprived(sent), actor);
    }

    @PostMapping("/ra-soat/ho/{reviewId}")
    ModelAndView complete(
            @PathVariable UUID reviewId,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        var task = taskDesk.require(ReviewTaskPages.SURVEY, reviewId.toString(), actor);
        try {
            surveyHousehold.saveDraft(reviewId, b1(sent, true), deprived(sent), actor);
        } catch (InvalidInput invalid) {
            model.addAttribute("b1", text(sent)).addAttribute("fieldErrors", invalid.byField());
            show(surveyHousehold.sheet(reviewId, actor), deprived(sent), actor, model);
            return new ModelAndView(
                    "review/survey", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        taskDesk.complete(task.taskId(), actor, Map.of());
        redirect.addFlashAttribute("message", "Đã hoàn thành phiếu rà soát.");
        return new ModelAndView("redirect:/ra-soat/ho/" + reviewId);
    }

    private void show(SurveyHousehold.Sheet sheet, Set<String> deprived, Actor actor, Model model) {
        var reviewId = sheet.reviewId();
        var result = rounds.resultsOf(List.of(reviewId)).get(reviewId);
        var surveyedOn = result == null ? null : result.surveyedOn();
        var indicators =
                standards.indicatorsOn(surveyedOn == null ? LocalDate.now(clock) : surveyedOn);
        var mayFill =
                sheet.open()
                        && taskDesk.find(ReviewTaskPages.SURVEY, reviewId.toString(), actor)
                                .isPresent();
        model.addAttribute("sheet", sheet)
                .addAttribute("result", result)
                .addAttribute("services", byService(indicators))
                .addAttribute("deprived", deprived)
                .addAttribute("mayFill", mayFill)
                .addAttribute("verified", "VERIFIED")
                .addAttribute("facts", facts(sheet));
        if (mayFill) {
            model.addAttribute("preview", surveyHousehold.preview(reviewId, actor).orElse(null));
        }
    }

    private static Map<String, List<Indicator>> byService(List<Indicator> indicators) {
        return indicators.stream()
                .collect(
                        Collectors.groupingBy(
                                Indicator::service, LinkedHashMap::new, Collectors.toList()));
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

    private static @Nullable Integer b1(MultiValueMap<String, String> sent, boolean required) {
        var fields = new Fields(Map.of(B1, text(sent)));
        var b1 = fields.wholeNumber(B1, B1_SENTENCE);
        fields.errors()
                .addIf(b1 != null && b1 < 0, B1, B1_SENTENCE)
                .addIf(required && b1 == null, B1, "Nhập tổng điểm B1 ghi trên phiếu B1 của hộ.")
                .throwIfAny();
        return b1;
    }

    private static String text(MultiValueMap<String, String> sent) {
        return Objects.requireNonNullElse(sent.getFirst(B1), "");
    }

    private static Set<String> deprived(MultiValueMap<String, String> sent) {
        return new TreeSet<>(sent.getOrDefault(DEPRIVED, List.of()));
    }
}
