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

class PublicPostingPathsTest {

    private static final String POSTING = "f1a7c0de-0000-4000-8000-000000000005";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @BeforeEach
    void aPostingWithAnEnd() {
        process.answers("recordPosting", "postingEndsAt", DUE);
    }

    @Test
    void theCommitteePostsAndTheTimerEndsThePosting() {
        var posting = process.start("public-posting", POSTING, Map.of("villageKey", VILLAGE));

        assertThat(posting).isWaitingAtExactly("userTask_postList");
        assertThat(process.groupsOf("userTask_postList")).containsExactly("steering-committee");
        assertThat(process.formOf("userTask_postList")).contains("\"postedOn\"");
        assertThat(process.askedDeadlines()).containsExactly("POST_LIST");

        process.complete("userTask_postList", Map.of("postedOn", "2023-09-27"));
        process.runJobs();

        assertThat(posting)
                .isWaitingAtExactly("catch_postingPeriodOver")
                .hasNotPassed("serviceTask_closePosting");
        assertThat(process.timerDue()).isEqualTo(DUE);

        process.fireTimer();
        process.runJobs();

        assertThat(posting).isEnded().hasPassed("endEvent_postingClosed");
        assertThat(process.steps()).containsExactly("recordPosting", "closePosting");
    }

    @Test
    void aComplaintOpensAReverificationWhileThePostingGoesOn() {
        var posting = aPostedList();

        process.receive("approval.complaint-received", POSTING);
        process.runJobs();

        assertThat(posting)
                .hasPassed("endEvent_reverificationOpened")
                .isWaitingAtExactly("catch_postingPeriodOver");
        assertThat(process.timerDue()).isEqualTo(DUE);

        process.receive("approval.complaint-received", POSTING);
        process.runJobs();

        assertThat(process.steps())
                .containsExactly("recordPosting", "openReverifications", "openReverifications");

        process.fireTimer();
        process.runJobs();

        assertThat(posting).isEnded();
    }

    private ProcessInstance aPostedList() {
        var posting = process.start("public-posting", POSTING, Map.of("villageKey", VILLAGE));
        process.complete("userTask_postList", Map.of("postedOn", "2023-09-27"));
        process.runJobs();
        return posting;
    }
}
