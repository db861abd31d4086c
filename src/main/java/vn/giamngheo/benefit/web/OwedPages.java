package vn.giamngheo.benefit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.benefit.Coverage;
import vn.giamngheo.benefit.ForeseeRights;
import vn.giamngheo.benefit.MeasureCoverage;
import vn.giamngheo.benefit.OwedFilter;
import vn.giamngheo.benefit.OwedLine;
import vn.giamngheo.benefit.PlanTarget;
import vn.giamngheo.benefit.WhoIsOwed;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.shared.web.RoleWords;

/**
 * Không để ai bị bỏ lại: who is still owed what, whose turn it is, how far the targets are reached,
 * and what falls due.
 */
@Controller
@RequestMapping(OwedPages.PATH)
class OwedPages {

    static final String PATH = "/khong-de-ai-bi-bo-lai";

    private static final int PAGE_SIZE = 50;
    private static final String NOBODY_IN_PARTICULAR = "tat-ca";

    private final WhoIsOwed whoIsOwed;
    private final MeasureCoverage measureCoverage;
    private final ForeseeRights foreseeRights;
    private final SeenVillages villages;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwedPages(
            WhoIsOwed whoIsOwed,
            MeasureCoverage measureCoverage,
            ForeseeRights foreseeRights,
            SeenVillages villages,
            CurrentActor currentActor,
            Clock clock) {
        this.whoIsOwed = whoIsOwed;
        this.measureCoverage = measureCoverage;
        this.foreseeRights = foreseeRights;
        this.villages = villages;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** An official sees first what waits for the own post; the chair sees everything. */
    @GetMapping
    String list(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "luot", required = false) @Nullable String turn,
            @RequestParam(name = "ho", required = false) @Nullable UUID household,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var asked = turn == null ? firstTurn(actor, household) : turn;
        var filter = filter(text, village, asked, household);
        var turns = whoIsOwed.turns(filter, actor);
        model.addAttribute("page", whoIsOwed.page(filter, page, PAGE_SIZE, actor))
                .addAttribute("turns", turns)
                .addAttribute("all", turns.values().stream().mapToInt(Integer::intValue).sum())
                .addAttribute("words", words(turns))
                .addAttribute("turn", asked)
                .addAttribute("text", text)
                .addAttribute("village", village)
                .addAttribute("household", household)
                .addAttribute("villages", villages.of(actor))
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("waited", new Waited(LocalDate.now(clock)));
        return "benefit/owed";
    }

    @GetMapping("/danh-sach.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "luot", defaultValue = NOBODY_IN_PARTICULAR) String turn,
            @RequestParam(name = "ho", required = false) @Nullable UUID household) {
        var lines = whoIsOwed.all(filter(text, village, turn, household), currentActor.require());
        return OwedSheet.download(lines, LocalDate.now(clock));
    }

    @GetMapping("/chi-tieu")
    String coverage(Model model) {
        model.addAttribute("targets", measureCoverage.today(currentActor.require()))
                .addAttribute("groups", Coverage.Group.values())
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("wide", true);
        return "benefit/coverage";
    }

    @GetMapping("/chi-tieu/{target}/{number}")
    String covered(
            @PathVariable("target") String target,
            @PathVariable("number") String number,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var filter = filter(target, number, text, village);
        model.addAttribute("target", filter.target())
                .addAttribute("number", CoverageNumber.of(number).orElseThrow())
                .addAttribute("page", measureCoverage.names(filter, page, PAGE_SIZE, actor))
                .addAttribute("text", text)
                .addAttribute("village", village)
                .addAttribute("villages", villages.of(actor));
        return "benefit/covered";
    }

    @GetMapping("/chi-tieu/{target}/{number}/danh-sach.xlsx")
    ResponseEntity<byte[]> exportCovered(
            @PathVariable("target") String target,
            @PathVariable("number") String number,
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village) {
        return OwedSheet.covered(
                measureCoverage.all(filter(target, number, text, village), currentActor.require()));
    }

    private static MeasureCoverage.Filter filter(
            String target, String number, String text, String village) {
        return new MeasureCoverage.Filter(
                PlanTarget.of(target).orElseThrow(OwedPages::noSuchPage),
                CoverageNumber.of(number).orElseThrow(OwedPages::noSuchPage).groups(),
                text,
                village);
    }

    @GetMapping("/sap-den")
    String coming(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var filter = new ForeseeRights.Filter(text, village);
        model.addAttribute("page", foreseeRights.page(filter, page, PAGE_SIZE, actor))
                .addAttribute("days", ForeseeRights.DAYS)
                .addAttribute("text", text)
                .addAttribute("village", village)
                .addAttribute("villages", villages.of(actor));
        return "benefit/coming";
    }

    @GetMapping("/sap-den.xlsx")
    ResponseEntity<byte[]> exportComing(
            @RequestParam(name = "tim", defaultValue = "") String text,
            @RequestParam(name = "thon", defaultValue = "") String village) {
        return OwedSheet.coming(
                foreseeRights.all(new ForeseeRights.Filter(text, village), currentActor.require()));
    }

    private static OwedFilter filter(
            String text, String village, String turn, @Nullable UUID household) {
        return new OwedFilter(
                text, village, "", NOBODY_IN_PARTICULAR.equals(turn) ? "" : turn, household);
    }

    private String firstTurn(Actor actor, @Nullable UUID household) {
        if (household != null || actor.hasRole(Roles.COMMUNE_CHAIR)) {
            return NOBODY_IN_PARTICULAR;
        }
        var waiting = whoIsOwed.turns(OwedFilter.ALL, actor);
        return waiting.keySet().stream()
                .filter(actor::hasRole)
                .findFirst()
                .orElse(NOBODY_IN_PARTICULAR);
    }

    private static Map<String, String> words(Map<String, Integer> turns) {
        Map<String, String> words = new LinkedHashMap<>();
        turns.keySet().forEach(turn -> words.put(turn, wordsOf(turn)));
        return words;
    }

    /** Whose turn, in words. */
    static String wordsOf(String turn) {
        return switch (turn) {
            case OwedLine.BODY -> "Nơi quyết định ngoài xã";
            case OwedLine.FAMILY -> "Hộ gia đình";
            default -> RoleWords.of(turn);
        };
    }

    private static BusinessException noSuchPage() {
        return new BusinessException(
                "NOT_FOUND", "Không có danh sách này. Mở lại trang Không để ai bị bỏ lại.");
    }

    /** Counts days for the page. */
    record Waited(LocalDate today) {

        /** Calendar days from then until today. */
        public long since(LocalDate day) {
            return ChronoUnit.DAYS.between(day, today);
        }
    }
}
