package vn.giamngheo.review.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.ReviewProcesses;
import vn.giamngheo.shared.Actor;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.TaskDeadlines;
import vn.giamngheo.workflow.TaskDesk;

/** Starts and wakes the instances of a review; the business key is the id of their subject. */
@Component
class EngineReviewProcesses implements ReviewProcesses {

    private final RuntimeService runtimeService;
    private final TaskDeadlines deadlines;
    private final TaskDesk taskDesk;

    EngineReviewProcesses(
            RuntimeService runtimeService, TaskDeadlines deadlines, TaskDesk taskDesk) {
        this.runtimeService = runtimeService;
        this.deadlines = deadlines;
        this.taskDesk = taskDesk;
    }

    @Override
    public void startRound(UUID roundId, String communeKey) {
        start(PeriodicReviewVariables.PROCESS, roundId, variables(communeKey));
    }

    @Override
    public void startVillage(UUID villageReviewId, String communeKey, String villageKey) {
        var variables = variables(communeKey);
        VillageReviewVariables.VILLAGE.putInto(variables, villageKey);
        start(VillageReviewVariables.PROCESS, villageReviewId, variables);
    }

    @Override
    public void startHousehold(
            UUID reviewId,
            String communeKey,
            String villageKey,
            @Nullable String reviewer,
            String ruleCode,
            LocalDate day0) {
        var variables = variables(communeKey);
        HouseholdReviewVariables.VILLAGE.putInto(variables, villageKey);
        variables.put(HouseholdReviewVariables.REVIEWER.name(), reviewer);
        variables.put(
                HouseholdReviewVariables.SURVEY_DUE_AT,
                deadlines.dueAt(
                        HouseholdReviewVariables.SURVEY_TASK, reviewId.toString(), ruleCode, day0));
        start(HouseholdReviewVariables.PROCESS, reviewId, variables);
    }

    @Override
    public boolean surveyWasGivenTo(UUID reviewId, Actor actor) {
        return taskDesk.wasGivenTo(
                HouseholdReviewVariables.SURVEY_TASK, reviewId.toString(), actor);
    }

    @Override
    public void wakeVillage(UUID villageReviewId) {
        wake(VillageReviewVariables.HOUSEHOLDS_CLASSIFIED, villageReviewId);
    }

    @Override
    public void wakeRound(UUID roundId) {
        wake(ALL_POSTED_OUT, roundId);
    }

    /** The caller holds the row lock that the waiting instance takes before it waits. */
    private void wake(String message, UUID businessKey) {
        var waiting =
                runtimeService
                        .createExecutionQuery()
                        .processInstanceBusinessKey(businessKey.toString())
                        .messageEventSubscriptionName(message)
                        .singleResult();
        if (waiting != null) {
            runtimeService.messageEventReceived(message, waiting.getId());
        }
    }

    private void start(String process, UUID businessKey, Map<String, Object> variables) {
        runtimeService.startProcessInstanceByKey(process, businessKey.toString(), variables);
    }

    private static Map<String, Object> variables(String communeKey) {
        Map<String, Object> variables = new HashMap<>();
        CommonVariables.COMMUNE.putInto(variables, communeKey);
        return variables;
    }
}
