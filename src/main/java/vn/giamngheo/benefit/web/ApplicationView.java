package vn.giamngheo.benefit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.giamngheo.benefit.ApplicationPaper;
import vn.giamngheo.benefit.ApplicationRegister;
import vn.giamngheo.benefit.CheckApplication;
import vn.giamngheo.benefit.WithdrawApplication;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.Roles;
import vn.giamngheo.workflow.OpenTask;
import vn.giamngheo.workflow.TaskDesk;
import vn.giamngheo.workflow.TaskDues;

/** Puts together what the page of a request shows to this reader. */
@Component
class ApplicationView {

    private final ApplicationRegister register;
    private final CheckApplication checkApplication;
    private final WithdrawApplication withdrawApplication;
    private final TaskDesk taskDesk;
    private final TaskDues taskDues;
    private final Clock clock;

    ApplicationView(
            ApplicationRegister register,
            CheckApplication checkApplication,
            WithdrawApplication withdrawApplication,
            TaskDesk taskDesk,
            TaskDues taskDues,
            Clock clock) {
        this.register = register;
        this.checkApplication = checkApplication;
        this.withdrawApplication = withdrawApplication;
        this.taskDesk = taskDesk;
        this.taskDues = taskDues;
        this.clock = clock;
    }

    /**
     * @param entered what was typed and refused; empty on the first look
     */
    void fill(UUID id, Map<String, String> entered, Actor actor, Model model) {
        var row = register.application(id, actor);
        var task = task(id, actor);
        var papers = register.papers(id, actor);
        model.addAttribute("asked", row);
        model.addAttribute("papers", papers);
        model.addAttribute(
                "missing",
                papers.stream()
                        .filter(each -> each.required() && !each.handedIn())
                        .map(ApplicationPaper::name)
                        .toList());
        model.addAttribute("history", register.history(id, actor));
        model.addAttribute("facts", facts(row));
        model.addAttribute("entered", entered);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("task", task == null ? "" : task.taskKey());
        model.addAttribute("due", taskDues.of(task));
        model.addAttribute("overall", taskDues.of("benefit-application", id.toString()));
        model.addAttribute("mayWithdraw", withdrawApplication.may(id, actor));
        model.addAttribute(
                "checkedByReader",
                actor.hasRole(Roles.COMMUNE_CHAIR) && actor.username().equals(row.checkedBy()));
        if (task != null && task.taskKey().equals(ApplicationTaskPages.CHECK)) {
            model.addAttribute("reading", checkApplication.reading(id, actor));
            model.addAttribute("outcomes", outcomes(row.recheck()));
        }
        model.addAttribute(
                "confirmations",
                Map.of(
                        "CONFIRMED",
                        row.bodyDecides()
                                ? "Xác nhận, chuyển cơ quan quyết định"
                                : "Quyết định hỗ trợ",
                        "RETURNED",
                        "Trả lại cán bộ phụ trách"));
        model.addAttribute("answers", answers(row.recheck()));
    }

    private OpenTask task(UUID id, Actor actor) {
        return ApplicationTaskPages.ALL.stream()
                .flatMap(key -> taskDesk.find(key, id.toString(), actor).stream())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> outcomes(boolean recheck) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        CheckApplication.outcomes(recheck).forEach(each -> outcomes.put(each.name(), each.label()));
        return outcomes;
    }

    private static Map<String, String> answers(boolean recheck) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("YES", recheck ? "Thôi hưởng trợ cấp" : "Được hưởng");
        answers.put("NO", recheck ? "Vẫn được hưởng trợ cấp" : "Không được hưởng");
        return answers;
    }

    private static Map<String, String> facts(ApplicationRegister.Row row) {
        return ApplicationFacts.of(row);
    }
}
