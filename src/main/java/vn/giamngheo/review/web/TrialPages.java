package vn.giamngheo.review.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.classification.PovertyStandards;
import vn.giamngheo.review.Rounds.RoundView;
import vn.giamngheo.review.TryStandard;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.Village;

/**
 * Thử chuẩn nghèo khác: choose a closed round and a standard, see what would change. Everything
 * stands in the address; the trial is run anew for every page, it is faster than keeping it.
 */
@Controller
class TrialPages {

    private static final int PAGE_SIZE = 50;

    private final TryStandard tryStandard;
    private final PovertyStandards standards;
    private final Territory territory;
    private final CurrentActor currentActor;

    TrialPages(
            TryStandard tryStandard,
            PovertyStandards standards,
            Territory territory,
            CurrentActor currentActor) {
        this.tryStandard = tryStandard;
        this.standards = standards;
        this.territory = territory;
        this.currentActor = currentActor;
    }

    @GetMapping("/thu-chuan")
    String show(
            @RequestParam(name = "dot", defaultValue = "") String round,
            @RequestParam(name = "chuan", defaultValue = "") String standard,
            @RequestParam(name = "o", defaultValue = "") String cell,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var choices = choices();
        var standardChoices = standardChoices();
        model.addAttribute("rounds", choices)
                .addAttribute("standards", standardChoices)
                .addAttribute("round", round)
                .addAttribute("standard", standard)
                .addAttribute("cell", cell)
                .addAttribute("village", village)
                .addAttribute("text", text)
                .addAttribute("wide", true);
        if (round.isEmpty() && standard.isEmpty()) {
            return "review/trial";
        }
        var roundId = uuid(round);
        if (roundId.isEmpty() || !standardChoices.containsKey(standard)) {
            model.addAttribute(
                    "fieldErrors",
                    unchosen(roundId.isPresent(), standardChoices.containsKey(standard)));
            return "review/trial";
        }
        var trial = tryStandard.run(roundId.get(), standard, currentActor.require());
        var found = new TrialFilter(cell, village, text).of(trial.changes());
        model.addAttribute("view", new TrialView(trial))
                .addAttribute("trial", trial)
                .addAttribute("villages", villages(trial.round()))
                .addAttribute("page", PageOf.slice(found, page, PAGE_SIZE));
        return "review/trial";
    }

    /** All changed households, whatever the page is filtered by. */
    @GetMapping("/thu-chuan/ket-qua.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam("dot") UUID round, @RequestParam("chuan") String standard) {
        var trial = tryStandard.run(round, standard, currentActor.require());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("thu-chuan-ngheo-khac.xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, ReviewListSheet.MEDIA_TYPE)
                .body(TrialSheet.of(trial, roundName(trial.round())));
    }

    private Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (var round : tryStandard.rounds(currentActor.require())) {
            choices.put(round.id().toString(), roundName(round));
        }
        return choices;
    }

    private String roundName(RoundView round) {
        return "Rà soát năm %d - %s"
                .formatted(round.year(), territory.commune(round.communeKey()).fullName());
    }

    private Map<String, String> standardChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        for (var standard : standards.all()) {
            choices.put(standard.id(), standard.name() + " (" + standard.state().label() + ")");
        }
        return choices;
    }

    private Map<String, String> villages(RoundView round) {
        return territory.villages(round.communeKey()).stream()
                .collect(
                        Collectors.toMap(
                                Village::key,
                                Village::name,
                                (one, same) -> one,
                                LinkedHashMap::new));
    }

    private static Map<String, String> unchosen(boolean round, boolean standard) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!round) {
            errors.put("dot", "Chọn một đợt rà soát trong danh sách.");
        }
        if (!standard) {
            errors.put("chuan", "Chọn một chuẩn nghèo trong danh sách.");
        }
        return errors;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
