package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;
import static vn.giamngheo.processes.ProcessUnderTest.VILLAGE;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VillageReviewPathsTest {

    private static final String VILLAGE_REVIEW = "f1a7c0de-0000-4000-8000-000000000002";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @BeforeEach
    void aVillageThatAgreesAtOnce() {
        process.answers("startHouseholdReviews", "moreHouseholds", false);
        process.answers("checkHouseholdsClassified", "allClassified", false);
        process.answers("prepareVillageMeeting", "nobodyToMeet", false);
        process.answers("startPosting", "allAgreed", true);
    }

    @Test
    void aVillageWithoutAHouseholdToAgreeOnFinishesWithoutAMeeting() {
        process.answers("checkHouseholdsClassified", "allClassified", true);
        process.answers("prepareVillageMeeting", "nobodyToMeet", true);

        var review = villageReview();

        assertThat(review)
                .isEnded()
                .hasNotPassed("userTask_holdVillageMeeting", "serviceTask_startPosting");
        assertThat(process.steps()).endsWith("prepareVillageMeeting", "finishVillageReview");
    }

    @Test
    void theVillageWaitsForItsHouseholdsThenMeetsAndFinishes() {
        var review = villageReview();

        assertThat(review).isWaitingAtExactly("catch_householdsClassified");

        process.receive("review.households-classified", VILLAGE_REVIEW);
        process.runJobs();

        assertThat(review).isWaitingAtExactly("userTask_holdVillageMeeting");
        assertThat(process.task("userTask_holdVillageMeeting"))
                .isNotAssigned()
                .hasDueDate(DUE)
                .hasFormKey("/viec/trang");
        assertThat(process.groupsOf("userTask_holdVillageMeeting"))
                .containsExactly("village-head." + VILLAGE);
        assertThat(process.askedDeadlines()).containsExactly("VILLAGE_MEETING");

        process.complete("userTask_holdVillageMeeting");
        process.runJobs();

        assertThat(review).isEnded().hasPassed("endEvent_villageReviewFinished");
        assertThat(process.steps())
                .containsExactly(
                        "startHouseholdReviews",
                        "checkHouseholdsClassified",
                        "prepareVillageMeeting",
                        "recordVillageMeeting",
                        "startPosting",
                        "finishVillageReview");
    }

    @Test
    void householdsAreStartedBatchByBatch() {
        process.answers("startHouseholdReviews", "moreHouseholds", true, true, false);

        villageReview();

        assertThat(process.steps())
                .containsExactly(
                        "startHouseholdReviews",
                        "startHouseholdReviews",
                        "startHouseholdReviews",
                        "checkHouseholdsClassified");
    }

    @Test
    void nothingIsWaitedForWhenEveryHouseholdIsClassifiedAlready() {
        process.answers("checkHouseholdsClassified", "allClassified", true);

        var review = villageReview();

        assertThat(review)
                .isWaitingAtExactly("userTask_holdVillageMeeting")
                .hasNotPassed("catch_householdsClassified");
    }

    @Test
    void whatTheMeetingDidNotAgreeOnIsReviewedAndMetAboutAgain() {
        process.answers("checkHouseholdsClassified", "allClassified", true);
        process.answers("startPosting", "allAgreed", false, true);
        var review = villageReview();

        process.complete("userTask_holdVillageMeeting");
        process.runJobs();

        assertThat(review)
                .isWaitingAtExactly("userTask_holdVillageMeeting")
                .hasNotPassed("serviceTask_finishVillageReview");
        assertThat(process.steps())
                .endsWith(
                        "startPosting",
                        "reviewHouseholdsAgain",
                        "startHouseholdReviews",
                        "checkHouseholdsClassified",
                        "prepareVillageMeeting");

        process.complete("userTask_holdVillageMeeting");
        process.runJobs();

        assertThat(review).isEnded();
    }

    @Test
    void checkingAndBeginningToWaitAreOneTransaction() {
        process.does(
                "checkHouseholdsClassified",
                execution -> execution.setVariable("allClassified", false));
        var review = process.start("village-review", VILLAGE_REVIEW, villageVariables());
        process.runNextJob();

        process.runNextJob();

        assertThat(process.steps()).endsWith("checkHouseholdsClassified");
        assertThat(review).isWaitingAtExactly("catch_householdsClassified");
    }

    private ProcessInstance villageReview() {
        var review = process.start("village-review", VILLAGE_REVIEW, villageVariables());
        process.runJobs();
        return review;
    }

    private static Map<String, Object> villageVariables() {
        return Map.of("villageKey", VILLAGE);
    }
}
