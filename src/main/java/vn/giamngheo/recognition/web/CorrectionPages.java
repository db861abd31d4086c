package vn.giamngheo.recognition.web;

import java.time.format.DateTimeFormatter;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.approval.ResultLine;
import vn.giamngheo.recognition.CorrectDecision;
import vn.giamngheo.recognition.CorrectionViews;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.TypedDay;
import vn.giamngheo.shared.VietnameseText;
import vn.giamngheo.territory.TerritoryScope;

/** Đề nghị đính chính: choose a household of the decision, say what is right, hand it in. */
@Controller
@RequestMapping("/quyet-dinh/{id}/dinh-chinh")
class CorrectionPages {

    private static final String VIEW = "recognition/propose";
    private static final int FOUND_AT_MOST = 20;

    private final Decisions decisions;
    private final CorrectDecision correctDecision;
    private final CorrectionViews corrections;
    private final DecisionContents contents;
    private final CurrentActor currentActor;

    CorrectionPages(
            Decisions decisions,
            CorrectDecision correctDecision,
            CorrectionViews corrections,
            DecisionContents contents,
            CurrentActor currentActor) {
        this.decisions = decisions;
        this.correctDecision = correctDecision;
        this.corrections = corrections;
        this.contents = contents;
        this.currentActor = currentActor;
    }

    @GetMapping
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "tim", defaultValue = "") String words,
            @RequestParam(name = "ho", required = false) @Nullable UUID householdId,
            Model model) {
        fill(id, words, householdId, model);
        return VIEW;
    }

    @PostMapping("/ho")
    ModelAndView enter(
            @PathVariable("id") UUID id,
            @RequestParam UUID householdId,
            @RequestParam Map<String, String> sent,
            Model model,
            RedirectAttributes redirect) {
        try {
            correctDecision.enter(id, householdId, entry(sent), currentActor.require());
        } catch (InvalidInput wrong) {
            fill(id, "", householdId, model);
            model.addAttribute("entered", new LinkedHashMap<>(sent));
            model.addAttribute("fieldErrors", wrong.byField());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute("message", "Đã ghi hộ vào đề nghị đính chính.");
        return new ModelAndView("redirect:/quyet-dinh/" + id + "/dinh-chinh");
    }

    @PostMapping("/bo")
    String drop(
            @PathVariable("id") UUID id,
            @RequestParam UUID householdId,
            RedirectAttributes redirect) {
        correctDecision.drop(id, householdId, currentActor.require());
        redirect.addFlashAttribute("message", "Đã bỏ hộ khỏi đề nghị đính chính.");
        return "redirect:/quyet-dinh/" + id + "/dinh-chinh";
    }

    @PostMapping
    String propose(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        correctDecision.propose(id, currentActor.require());
        redirect.addFlashAttribute(
                "message", "Đã trình đề nghị đính chính. Chủ tịch UBND xã xem và ký.");
        return "redirect:/quyet-dinh/" + id;
    }

    private void fill(UUID id, String words, @Nullable UUID householdId, Model model) {
        var decision = decisions.decision(id);
        var actor = officer(decision.communeKey());
        var results = contents.latestResults(decision.roundId()).lines();
        var open = corrections.openOf(id).orElse(null);
        var lines =
                open == null
                        ? List.<DecisionContents.CorrectedLine>of()
                        : contents.proposed(open.id());
        model.addAttribute("decision", decision);
        model.addAttribute("open", open);
        model.addAttribute("proposed", lines);
        model.addAttribute("mayWrite", open == null || open.beingPrepared());
        model.addAttribute("words", words);
        model.addAttribute("found", words.isBlank() ? null : found(results, words));
        model.addAttribute("account", actor.username());
        var chosen =
                results.stream()
                        .filter(line -> line.household().id().equals(householdId))
                        .findFirst()
                        .orElse(null);
        model.addAttribute("chosen", chosen);
        model.addAttribute("changes", chosen == null ? Map.of() : changes(chosen));
        model.addAttribute("entered", entered(lines, householdId));
    }

    private static List<ResultLine> found(List<ResultLine> lines, String words) {
        var folded = VietnameseText.folded(words);
        return lines.stream()
                .filter(
                        line ->
                                VietnameseText.folded(
                                                line.household().title()
                                                        + " "
                                                        + line.household().code())
                                        .contains(folded))
                .limit(FOUND_AT_MOST)
                .toList();
    }

    /** Everything but the class that holds now. */
    private static Map<String, String> changes(ResultLine chosen) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (var category : PovertyCategory.values()) {
            if (category != chosen.after()) {
                changes.put(category.name(), "Phân loại đúng là h" + category.label().substring(1));
            }
        }
        changes.put(
                CorrectDecision.WORDING,
                "Phân loại đúng, chỉ thông tin trên quyết định hoặc giấy chứng nhận ghi sai");
        return changes;
    }

    /** What was written about the household before, so that it can be written over. */
    private static Map<String, String> entered(
            List<DecisionContents.CorrectedLine> lines, @Nullable UUID householdId) {
        return lines.stream()
                .filter(one -> one.household().id().equals(householdId))
                .map(DecisionContents.CorrectedLine::line)
                .findFirst()
                .map(
                        line ->
                                Map.of(
                                        "change",
                                        line.changesClass()
                                                ? line.after().name()
                                                : CorrectDecision.WORDING,
                                        "wording",
                                        line.wording(),
                                        "reason",
                                        line.reason(),
                                        "basisNumber",
                                        line.basisNumber(),
                                        "basisDate",
                                        DateTimeFormatter.ofPattern("dd/MM/uuuu")
                                                .format(line.basisDate())))
                .orElse(Map.of());
    }

    private static CorrectDecision.Entry entry(Map<String, String> sent) {
        return new CorrectDecision.Entry(
                sent.getOrDefault("change", ""),
                sent.getOrDefault("wording", ""),
                sent.getOrDefault("reason", ""),
                sent.getOrDefault("basisNumber", ""),
                TypedDay.of(sent.getOrDefault("basisDate", "")));
    }

    private Actor officer(String communeKey) {
        var actor = currentActor.require();
        TerritoryScope.of(actor).requireWholeCommune(communeKey);
        if (!actor.hasRole(Roles.POVERTY_OFFICER)) {
            throw new BusinessException(
                    "FORBIDDEN",
                    "Đề nghị đính chính do công chức làm công tác giảm nghèo của xã lập.");
        }
        return actor;
    }
}
