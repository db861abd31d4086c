package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.COMMUNE;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;
import static vn.giamngheo.processes.ProcessUnderTest.VILLAGE;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComplaintReverificationPathsTest {

    private static final String COMPLAINT = "f1a7c0de-0000-4000-8000-000000000006";
    private static final String REVIEW = "f1a7c0de-0000-4000-8000-000000000007";
    private static final String POSTING = "f1a7c0de-0000-4000-8000-000000000008";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @BeforeEach
    void aHouseholdThatIsSurveyedAgain() {
        process.does(
                "recordReverifier",
                execution -> {
                    execution.setVariable("reviewer", "tran.van.thu");
                    execution.setVariable("reviewId", REVIEW);
                });
        process.answers("recordSurvey", "screenedOut", false);
        process.answers("recordPosting", "postingEndsAt", DUE);
    }

    @Test
    void aComplaintIsReverifiedByTheNamedPersonAndPostedAgain() {
        var complaint = start(false);

        assertThat(complaint).isWaitingAtExactly("userTask_assignReverifier");
        assertThat(process.task("userTask_assignReverifier"))
                .isNotAssigned()
                .hasDueDate(DUE)
                .hasFormKey("/viec/trang");
        assertThat(process.groupsOf("userTask_assignReverifier"))
                .containsExactly("steering-committee");

        process.complete("userTask_assignReverifier");
        process.runJobs();

        assertThat(complaint).isWaitingAtExactly("call_reviewHousehold");
        assertThat(process.instance("household-review", REVIEW)).isNotNull();
        assertThat(process.task("userTask_surveyHousehold"))
                .isAssignedTo("tran.van.thu")
                .hasDueDate(DUE);
        assertThat(process.groupsOf("userTask_surveyHousehold")).isEmpty();

        process.complete("userTask_surveyHousehold");
        process.runJobs();

        assertThat(complaint).isWaitingAtExactly("call_postResult", "userTask_answerComplaint");
        assertThat(process.instance("public-posting", POSTING))
                .isNotNull()
                .variables()
                .containsOnly(Map.entry("communeKey", COMMUNE), Map.entry("villageKey", VILLAGE));
        assertThat(process.task("userTask_answerComplaint"))
                .isNotAssigned()
                .hasDueDate(DUE)
                .hasFormKey("/viec/trang");
        assertThat(process.groupsOf("userTask_answerComplaint"))
                .containsExactly("steering-committee");
        assertThat(process.askedDeadlines()).contains("ANSWER_COMPLAINT");

        process.complete("userTask_answerComplaint");
        process.runJobs();
        assertThat(complaint)
                .hasPassed("gateway_answerDone")
                .hasNotPassed("serviceTask_settleComplaint");

        postAndWait();

        assertThat(complaint).isEnded().hasPassed("endEvent_complaintSettled");
        assertThat(process.steps())
                .containsExactly(
                        "recordReverifier",
                        "recordSurvey",
                        "classifyHousehold",
                        "reportHouseholdClassified",
                        "prepareReposting",
                        "recordComplaintAnswer",
                        "recordPosting",
                        "closePosting",
                        "settleComplaint");
    }

    @Test
    void aComplaintIsNotSettledBeforeItIsAnswered() {
        var complaint = start(false);
        surveyAgain();

        postAndWait();

        assertThat(complaint).isWaitingAt("userTask_answerComplaint");
        assertThat(process.steps()).doesNotContain("settleComplaint");

        process.complete("userTask_answerComplaint");
        process.runJobs();

        assertThat(complaint).isEnded();
    }

    @Test
    void theAuthorityThatSentAHouseholdBackWaitsForNoLetter() {
        var complaint = start(true);
        surveyAgain();

        assertThat(process.openTasks()).containsExactly("userTask_postList");

        postAndWait();

        assertThat(complaint).isEnded().hasNotPassed("userTask_answerComplaint");
        assertThat(process.steps())
                .doesNotContain("recordComplaintAnswer")
                .endsWith("settleComplaint");
    }

    private ProcessInstance start(boolean returnedByAuthority) {
        process.does(
                "prepareReposting",
                execution ->
                        execution.setVariables(
                                Map.of(
                                        "postingId",
                                        POSTING,
                                        "returnedByAuthority",
                                        returnedByAuthority)));
        return process.start(
                "complaint-reverification",
                COMPLAINT,
                Map.of("villageKey", VILLAGE, "surveyDueAt", DUE));
    }

    private void surveyAgain() {
        process.complete("userTask_assignReverifier");
        process.runJobs();
        process.complete("userTask_surveyHousehold");
        process.runJobs();
    }

    private void postAndWait() {
        process.complete("userTask_postList", Map.of("postedOn", "2023-10-05"));
        process.runJobs();
        process.fireTimer();
        process.runJobs();
    }
}
