package vn.giamngheo.review.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.giamngheo.review.CompileReviewList;
import vn.giamngheo.review.OpenPeriodicReview;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.InvalidInput;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.TaskDesk;

/** Đợt rà soát: the rounds of a commune, opening one, and the list of households to review. */
@Controller
class RoundPages {

    private final Rounds rounds;
    private final OpenPeriodicReview openPeriodicReview;
    private final CompileReviewList compileReviewList;
    private final Territory territory;
    private final TaskDesk taskDesk;
    private final CurrentActor currentActor;
    private final Clock clock;

    RoundPages(
            Rounds rounds,
            OpenPeriodicReview openPeriodicReview,
            CompileReviewList compileReviewList,
            Territory territory,
            TaskDesk taskDesk,
            CurrentActor currentActor,
            Clock clock) {
        this.rounds = rounds;
        this.openPeriodicReview = openPeriodicReview;
        this.compileReviewList = compileReviewList;
        this.territory = territory;
        this.taskDesk = taskDesk;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @GetMapping("/ra-soat")
    String list(Model model) {
        show(currentActor.require(), String.valueOf(LocalDate.now(clock).getYear()), model);
        return "review/rounds";
    }

    @PostMapping("/ra-soat")
    ModelAndView open(
            @RequestParam(defaultValue = "") String communeKey,
            @RequestParam(defaultValue = "") String year,
            Model model,
            RedirectAttributes redirect) {
        var actor = currentActor.require();
        try {
            openPeriodicReview.open(communeKey, yearOf(year), actor);
        } catch (InvalidInput invalid) {
            show(actor, year, model);
            model.addAttribute("fieldErrors", invalid.byField());
            return new ModelAndView(
                    "review/rounds", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        redirect.addFlashAttribute(
                "message",
                "Đã mở đợt rà soát định kỳ năm %s. Việc tiếp theo: lập danh sách hộ cần rà soát."
                        .formatted(year.strip()));
        return new ModelAndView("redirect:/viec");
    }

    @GetMapping("/ra-soat/dot/{roundId}/danh-sach")
    String reviewList(@PathVariable UUID roundId, Model model) {
        var actor = currentActor.require();
        var round = rounds.round(roundId);
        var list = ReviewList.of(compileReviewList.candidates(roundId, actor));
        var task = taskDesk.find(ReviewTaskPages.COMPILE_LIST, roundId.toString(), actor);
        model.addAttribute("round", round)
                .addAttribute("communeName", territory.commune(round.communeKey()).fullName())
                .addAttribute("list", list)
                .addAttribute("mayConfirm", task.isPresent() && round.listConfirmedOn() == null)
                .addAttribute("consequences", consequences(list));
        return "review/list";
    }

    @GetMapping("/ra-soat/dot/{roundId}/danh-sach.xlsx")
    ResponseEntity<byte[]> export(@PathVariable UUID roundId) {
        var list = ReviewList.of(compileReviewList.candidates(roundId, currentActor.require()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("danh-sach-ho-can-ra-soat.xlsx")
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, ReviewListSheet.MEDIA_TYPE)
                .body(ReviewListSheet.of(list));
    }

    @PostMapping("/ra-soat/dot/{roundId}/danh-sach")
    String confirm(@PathVariable UUID roundId, RedirectAttributes redirect) {
        var actor = currentActor.require();
        var task = taskDesk.require(ReviewTaskPages.COMPILE_LIST, roundId.toString(), actor);
        taskDesk.complete(task.taskId(), actor, Map.of());
        redirect.addFlashAttribute(
                "message",
                "Đã chốt danh sách. Phiếu rà soát đang được giao cho rà soát viên các thôn.");
        return "redirect:/ra-soat/dot/" + roundId + "/danh-sach";
    }

    private void show(Actor actor, String year, Model model) {
        var scope = TerritoryScope.of(actor);
        if (scope.seesNothing()) {
            throw new BusinessException(
                    "FORBIDDEN", "Tài khoản của bạn chưa được giao xã hoặc thôn nào.");
        }
        Map<String, String> communes = new LinkedHashMap<>();
        scope.communeKeys().stream()
                .sorted()
                .forEach(key -> communes.put(key, territory.commune(key).fullName()));
        model.addAttribute("rounds", rounds.of(communes.keySet()))
                .addAttribute("communes", communes)
                .addAttribute("year", year)
                .addAttribute("mayOpen", actor.hasRole(Roles.POVERTY_OFFICER));
    }

    private static int yearOf(String text) {
        var year =
                new Fields(Map.of("year", text))
                        .wholeNumber("year", "Năm ghi bằng bốn chữ số, ví dụ 2026.");
        new InputErrors()
                .addIf(
                        year == null || year < 2021 || year > 2100,
                        "year",
                        "Năm ghi bằng bốn chữ số, ví dụ 2026.")
                .throwIfAny();
        return valueOf(year);
    }

    private static int valueOf(@Nullable Integer checked) {
        return checked == null ? 0 : checked;
    }

    private static List<String> consequences(ReviewList list) {
        return List.of(
                "%d phiếu rà soát được lập cho %d thôn và giao cho rà soát viên của thôn."
                        .formatted(list.total(), list.villages().size()),
                "Giấy đề nghị nhận sau lúc chốt sẽ chờ đợt sau.",
                "Danh sách đã chốt không sửa được nữa.");
    }
}
