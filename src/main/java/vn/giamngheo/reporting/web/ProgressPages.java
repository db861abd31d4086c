package vn.giamngheo.reporting.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.giamngheo.document.OfficialWording;
import vn.giamngheo.reporting.RoundProgress;
import vn.giamngheo.reporting.RoundProgress.Board;
import vn.giamngheo.reporting.RoundProgress.Course;
import vn.giamngheo.reporting.Stage;
import vn.giamngheo.review.Rounds;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.shared.web.PageOf;
import vn.giamngheo.territory.Territory;
import vn.giamngheo.territory.TerritoryScope;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** Tiến độ: villages as rows, stages as columns, every count a link to the households behind it. */
@Controller
class ProgressPages {

    private static final int PAGE_SIZE = 50;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final List<Stage> COURSE =
            List.of(
                    Stage.TO_REVIEW,
                    Stage.SURVEYED,
                    Stage.CLASSIFIED,
                    Stage.AGREED,
                    Stage.POSTED,
                    Stage.CONTESTED,
                    Stage.POSTED_OUT);
    private static final List<Stage> RESULTS =
            List.of(Stage.POOR, Stage.NEAR_POOR, Stage.NOT_POOR, Stage.SCREENED_OUT);

    private final RoundProgress progress;
    private final Rounds rounds;
    private final Territory territory;
    private final TaskDesk taskDesk;
    private final TaskDues taskDues;
    private final CurrentActor currentActor;

    ProgressPages(
            RoundProgress progress,
            Rounds rounds,
            Territory territory,
            TaskDesk taskDesk,
            TaskDues taskDues,
            CurrentActor currentActor) {
        this.progress = progress;
        this.rounds = rounds;
        this.territory = territory;
        this.taskDesk = taskDesk;
        this.taskDues = taskDues;
        this.currentActor = currentActor;
    }

    @GetMapping("/tien-do")
    String rounds(Model model) {
        var scope = TerritoryScope.of(currentActor.require());
        if (scope.seesNothing()) {
            throw new BusinessException(
                    "FORBIDDEN", "Tài khoản của bạn chưa được giao xã hoặc thôn nào.");
        }
        var found = rounds.of(scope.communeKeys());
        if (found.size() == 1) {
            return "redirect:/tien-do/" + found.get(0).id();
        }
        Map<String, String> communes = new LinkedHashMap<>();
        scope.communeKeys().forEach(key -> communes.put(key, territory.commune(key).fullName()));
        model.addAttribute("rounds", found).addAttribute("communes", communes);
        return "reporting/rounds";
    }

    @GetMapping("/tien-do/{roundId}")
    String board(@PathVariable UUID roundId, Model model) {
        var actor = currentActor.require();
        var board = progress.board(roundId, actor);
        model.addAttribute("board", board)
                .addAttribute(
                        "communeName", territory.commune(board.round().communeKey()).fullName())
                .addAttribute("course", COURSE)
                .addAttribute("results", RESULTS)
                .addAttribute("listed", board.total(Stage.TO_REVIEW))
                .addAttribute("overdue", overdue(board, actor))
                .addAttribute("due", taskDues.of(Rounds.SUBJECT, roundId.toString()))
                .addAttribute("state", state(board.course().orElse(null)))
                .addAttribute("rates", rates(board))
                .addAttribute("wide", true);
        return "reporting/board";
    }

    @GetMapping("/tien-do/{roundId}/ho")
    String households(
            @PathVariable UUID roundId,
            @RequestParam(name = "thon", defaultValue = "") String village,
            @RequestParam(name = "buoc", defaultValue = "can-ra-soat") String stagePath,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Model model) {
        var actor = currentActor.require();
        var stage =
                Stage.ofPath(stagePath)
                        .orElseThrow(
                                () ->
                                        new BusinessException(
                                                "NOT_FOUND",
                                                "Không có danh sách này. Mở lại trang Tiến độ."));
        var villageKey = village.isBlank() ? null : village;
        var all = progress.households(roundId, stage, villageKey, actor);
        model.addAttribute("round", rounds.round(roundId))
                .addAttribute("stage", stage)
                .addAttribute(
                        "villageName",
                        villageKey == null ? "" : territory.village(villageKey).name())
                .addAttribute("page", pageOf(all, page));
        return "reporting/households";
    }

    /** Late tasks of the whole commune for whoever sees it all, otherwise the person's own. */
    private long overdue(Board board, Actor actor) {
        return TerritoryScope.of(actor).coversWholeCommunes()
                ? taskDesk.countOverdueIn(board.round().communeKey())
                : taskDesk.countOverdue(actor);
    }

    /** "41/1.234 hộ = 3,32%" for each listed class, by village key; the empty key is the total. */
    private static Map<String, Map<Stage, String>> rates(Board board) {
        Map<String, Map<Stage, String>> rates = new LinkedHashMap<>();
        board.villages()
                .forEach(
                        village ->
                                rates.put(
                                        village.key(),
                                        rates(
                                                village.count(Stage.POOR),
                                                village.count(Stage.NEAR_POOR),
                                                village.residents())));
        rates.put(
                "",
                rates(board.total(Stage.POOR), board.total(Stage.NEAR_POOR), board.residents()));
        return rates;
    }

    private static Map<Stage, String> rates(int poor, int nearPoor, @Nullable Integer residents) {
        return Map.of(
                Stage.POOR, rate(poor, residents), Stage.NEAR_POOR, rate(nearPoor, residents));
    }

    private static String rate(int part, @Nullable Integer residents) {
        return residents == null || residents == 0
                ? "chưa có số hộ dân cư"
                : "%s/%s hộ = %s"
                        .formatted(
                                number(part),
                                number(residents),
                                OfficialWording.share(part, residents));
    }

    private static String number(int number) {
        return "%,d".formatted(number).replace(',', '.');
    }

    private static String state(@Nullable Course course) {
        if (course == null) {
            return "Hồ sơ trình chưa mở: còn thôn chưa niêm yết xong.";
        }
        if (course.decisionNumber() != null) {
            return "Đã ký quyết định %s%s."
                    .formatted(course.decisionNumber(), on(" ngày ", course.signedOn()));
        }
        var dossier =
                course.preparedOn() == null
                        ? "Hồ sơ trình đang được lập."
                        : "Hồ sơ trình lập%s.".formatted(on(" ngày ", course.preparedOn()));
        return dossier + opinion(course);
    }

    private static String opinion(Course course) {
        if (course.authorityTitle() == null) {
            return course.preparedOn() == null ? "" : " Chờ ký quyết định công nhận.";
        }
        if (course.outcome() == null) {
            return " Đang chờ ý kiến của %s%s."
                    .formatted(course.authorityTitle(), on(", hạn ", course.opinionDueOn()));
        }
        return course.outcome().equals("AGREED")
                ? " %s đã thống nhất%s; chờ ký quyết định công nhận."
                        .formatted(course.authorityTitle(), on(" ngày ", course.answeredOn()))
                : " %s yêu cầu rà soát lại một số hộ%s."
                        .formatted(course.authorityTitle(), on(" ngày ", course.answeredOn()));
    }

    private static String on(String words, @Nullable LocalDate day) {
        return day == null ? "" : words + DAY.format(day);
    }

    private static <T> PageOf<T> pageOf(List<T> all, int page) {
        var last = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var shown = Math.max(1, Math.min(page, last));
        var from = (shown - 1) * PAGE_SIZE;
        return new PageOf<>(
                all.subList(from, Math.min(from + PAGE_SIZE, all.size())),
                shown,
                PAGE_SIZE,
                all.size());
    }
}
