package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.COMMUNE;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;
import static vn.giamngheo.processes.ProcessUnderTest.VILLAGE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ComplaintReverificationPathsTest {

    private static final String COMPLAINT = "f1a7c0de-0000-4000-8000-000000000006";
    private static final String REVIEW = "f1a7c0de-0000-4000-8000-000000000007";
    private static final String POSTING = "f1a7c0de-0000-4000-8000-000000000008";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @Test
    void aComplaintIsReverifiedByTheNamedPersonAndPostedAgain() {
        process.does(
                "recordReverifier",
                execution -> {
                    execution.setVariable("reviewer", "tran.van.thu");
                    execution.setVariable("reviewId", REVIEW);
                });
        process.answers("recordSurvey", "screenedOut", false);
        process.answers("prepareReposting", "postingId", POSTING);
        process.answers("recordPosting", "postingEndsAt", DUE);

        var complaint =
                process.start(
                        "complaint-reverification",
                        COMPLAINT,
                        Map.of("villageKey", VILLAGE, "surveyDueAt", DUE));

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

        assertThat(complaint).isWaitingAtExactly("call_postResult");
        assertThat(process.instance("public-posting", POSTING))
                .isNotNull()
                .variables()
                .containsOnly(Map.entry("communeKey", COMMUNE), Map.entry("villageKey", VILLAGE));

        process.complete("userTask_postList", Map.of("postedOn", "2023-10-05"));
        process.runJobs();
        process.fireTimer();
        process.runJobs();

        assertThat(complaint).isEnded().hasPassed("endEvent_complaintSettled");
        assertThat(process.steps())
                .containsExactly(
                        "recordReverifier",
                        "recordSurvey",
                        "classifyHousehold",
                        "reportHouseholdClassified",
                        "prepareReposting",
                        "recordPosting",
                        "closePosting",
                        "settleComplaint");
    }
}
