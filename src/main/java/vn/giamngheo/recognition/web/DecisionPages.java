package vn.giamngheo.recognition.web;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.recognition.CheckSnapshot;
import vn.giamngheo.recognition.Decisions;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;

/** Signed decisions with everything that belongs to them. */
@Controller
class DecisionPages {

    private static final int PAGE_SIZE = 20;

    private final Decisions decisions;
    private final DecisionContents contents;
    private final CheckSnapshot checkSnapshot;
    private final Rounds rounds;
    private final Territory territory;
    private final CurrentActor currentActor;

    DecisionPages(
            Decisions decisions,
            DecisionContents contents,
            CheckSnapshot checkSnapshot,
            Rounds rounds,
            Territory territory,
            CurrentActor currentActor) {
        this.decisions = decisions;
        this.contents = contents;
        this.checkSnapshot = checkSnapshot;
        this.rounds = rounds;
        this.territory = territory;
        this.currentActor = currentActor;
    }

    @GetMapping("/quyet-dinh")
    String list(@RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
        var scope = scope();
        if (!scope.coversWholeCommunes()) {
            throw new BusinessException(
                    "FORBIDDEN", "Quyết định công nhận dành cho cán bộ được giao cả xã.");
        }
        var shown = PageOf.slice(decisions.of(scope.communeKeys()), page, PAGE_SIZE);
        var communes = new LinkedHashMap<String, String>();
        shown.items()
                .forEach(
                        one ->
                                communes.computeIfAbsent(
                                        one.communeKey(),
                                        key -> territory.commune(key).fullName()));
        model.addAttribute("decisions", shown);
        model.addAttribute("communes", communes);
        return "recognition/decisions";
    }

    /**
     * @param check whether to hold the stored text against its fingerprint
     */
    @GetMapping("/quyet-dinh/{id}")
    String show(
            @PathVariable("id") UUID id,
            ListParameters list,
            @RequestParam(name = "doi-chieu", defaultValue = "false") boolean check,
            Model model) {
        var decision = decisions.decision(id);
        scope().requireWholeCommune(decision.communeKey());
        model.addAttribute("decision", decision);
        model.addAttribute("year", rounds.round(decision.roundId()).year());
        model.addAttribute("commune", territory.commune(decision.communeKey()).fullName());
        model.addAttribute("certificates", contents.certificates(id));
        model.addAttribute("checked", check ? checkSnapshot.check(id, scope()) : null);
        if (decision.correction()) {
            model.addAttribute("corrected", contents.corrected(id));
            return "recognition/correction";
        }
        list.show(contents.results(id), model);
        model.addAttribute("refusals", contents.refusals(id));
        model.addAttribute("corrections", decisions.correctionsOf(id));
        model.addAttribute("mayCorrect", currentActor.require().hasRole(Roles.POVERTY_OFFICER));
        return "recognition/decision";
    }

    private TerritoryScope scope() {
        return TerritoryScope.of(currentActor.require());
    }
}
