package vn.giamngheo.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.giamngheo.household.HouseholdSummary;
import vn.giamngheo.household.Households;
import vn.giamngheo.review.CompileReviewList;
import vn.giamngheo.review.HoldVillageMeeting;
import vn.giamngheo.review.ReceiveReviewRequest;
import vn.giamngheo.review.SurveyHousehold;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.shared.PovertyCategory;
import vn.giamngheo.workflow.OpenTask;
import vn.giamngheo.workflow.TaskDesk;

/**
 * Does one task of a person, by the use cases and with the rights of that person, as they would by
 * hand: saves the page, then completes the task.
 */
@Component
@Profile("training")
class TaskRobot {

    private final TaskDesk taskDesk;
    private final CompileReviewList compileReviewList;
    private final ReceiveReviewRequest receiveReviewRequest;
    private final SurveyHousehold surveyHousehold;
    private final SurveyFiller surveyFiller;
    private final HoldVillageMeeting holdVillageMeeting;
    private final PostingRobot postingRobot;
    private final Households households;
    private final Clock clock;

    TaskRobot(
            TaskDesk taskDesk,
            CompileReviewList compileReviewList,
            ReceiveReviewRequest receiveReviewRequest,
            SurveyHousehold surveyHousehold,
            SurveyFiller surveyFiller,
            HoldVillageMeeting holdVillageMeeting,
            PostingRobot postingRobot,
            Households households,
            Clock clock) {
        this.taskDesk = taskDesk;
        this.compileReviewList = compileReviewList;
        this.receiveReviewRequest = receiveReviewRequest;
        this.surveyHousehold = surveyHousehold;
        this.surveyFiller = surveyFiller;
        this.holdVillageMeeting = holdVillageMeeting;
        this.postingRobot = postingRobot;
        this.households = households;
        this.clock = clock;
    }

    /**
     * @throws BusinessException UNKNOWN_TASK for a task nobody taught the autopilot
     */
    void perform(OpenTask task, Actor actor, Answers answers) {
        var key = UUID.fromString(task.businessKey());
        var variables =
                switch (task.taskKey()) {
                    case "userTask_compileReviewList" -> compileList(key, task, actor, answers);
                    case "userTask_surveyHousehold" -> survey(key, actor, answers);
                    case "userTask_answerRequest" ->
                            form(
                                    "replyNumber",
                                    "%d/UBND".formatted(LocalDate.now(clock).getDayOfYear()),
                                    "replyDate",
                                    LocalDate.now(clock).toString());
                    case "userTask_holdVillageMeeting" -> meet(key, actor, answers);
                    case "userTask_postList" -> postingRobot.post(key, actor);
                    case "userTask_takeDownList" -> postingRobot.takeDown(key, actor);
                    case "userTask_assignReverifier" -> postingRobot.assign(key, actor);
                    case "userTask_answerComplaint" -> postingRobot.answer(key, actor);
                    case "userTask_prepareDossier" -> form();
                    case "userTask_sendReport" -> form("reportOutcome", "SENT");
                    case "userTask_giveOpinion" ->
                            form(
                                    "opinionOutcome",
                                    "AGREED",
                                    "opinionDate",
                                    LocalDate.now(clock).toString(),
                                    "opinionReference",
                                    "%d/UBND-LĐTBXH"
                                            .formatted(LocalDate.now(clock).getDayOfYear()));
                    case "userTask_signDecision" -> form("signOutcome", "SIGNED");
                    case "userTask_signCorrection" -> form("correctionOutcome", "SIGNED");
                    default ->
                            throw new BusinessException(
                                    "UNKNOWN_TASK",
                                    "Chế độ tự chạy không biết làm việc: %s."
                                            .formatted(task.name()));
                };
        taskDesk.complete(task.taskId(), actor, variables);
    }

    private Map<String, Object> compileList(
            UUID roundId, OpenTask task, Actor actor, Answers answers) {
        var commune = task.communeKey();
        var registered =
                households.summaries(households.openHouseholdIds(commune)).values().stream()
                        .collect(Collectors.toMap(HouseholdSummary::code, Function.identity()));
        var contradiction = answers.contradiction(registered.keySet());
        if (contradiction != null) {
            throw new BusinessException("RESULT_SHEET", contradiction);
        }
        Map<UUID, PovertyCategory> listed = new HashMap<>();
        for (var candidate : compileReviewList.candidates(roundId, actor)) {
            listed.put(candidate.household().id(), candidate.before());
            if (answers.of(candidate.household().code(), candidate.before()).isEmpty()) {
                throw new BusinessException(
                        "RESULT_SHEET",
                        "Hộ %s có trong danh sách cần rà soát nhưng không có dòng nào ở trang tính %s."
                                .formatted(candidate.household().code(), SheetAnswers.SHEET));
            }
        }
        registered.values().stream()
                .filter(household -> !listed.containsKey(household.id()))
                .filter(household -> answers.requested(household.code()))
                .forEach(
                        household ->
                                receiveReviewRequest.receive(
                                        household.id(),
                                        LocalDate.now(clock),
                                        "Hộ đề nghị được rà soát",
                                        actor));
        return form();
    }

    private Map<String, Object> survey(UUID reviewId, Actor actor, Answers answers) {
        var sheet = surveyHousehold.sheet(reviewId, actor);
        var answer = answer(answers, sheet.household().summary(), sheet.before());
        surveyFiller.fill(reviewId, answer, actor);
        return form();
    }

    private Map<String, Object> meet(UUID villageReviewId, Actor actor, Answers answers) {
        var sheet = holdVillageMeeting.sheet(villageReviewId, actor);
        Map<UUID, HoldVillageMeeting.RowDraft> rows = new HashMap<>();
        for (var row : sheet.rows()) {
            var answer = answer(answers, row.household(), row.before());
            var agreeing = sheet.number() == 1 ? answer.agreeing() : answer.present();
            rows.put(
                    row.reviewId(),
                    new HoldVillageMeeting.RowDraft(answer.present(), agreeing, ""));
        }
        holdVillageMeeting.saveDraft(
                villageReviewId,
                new HoldVillageMeeting.Draft(
                        LocalDate.now(clock),
                        "Nhà văn hóa thôn",
                        actor.displayName(),
                        "Thư ký cuộc họp (tập huấn)",
                        sheet.rows().size(),
                        rows),
                actor);
        return form();
    }

    private static Answers.Answer answer(
            Answers answers, HouseholdSummary household, PovertyCategory before) {
        return answers.of(household.code(), before)
                .orElseThrow(
                        () ->
                                new BusinessException(
                                        "RESULT_SHEET",
                                        "Hộ %s không có dòng nào ở trang tính %s."
                                                .formatted(household.code(), SheetAnswers.SHEET)));
    }

    private static Map<String, Object> form(String... namesAndValues) {
        Map<String, Object> variables = new HashMap<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            variables.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables;
    }

    /** Tasks the person has, by the desk's own rules. */
    List<String> taskIds(Actor actor) {
        return taskDesk.inbox(actor, 0, 500).stream().map(item -> item.taskId()).toList();
    }

    OpenTask open(String taskId, Actor actor) {
        return taskDesk.open(taskId, actor);
    }
}
