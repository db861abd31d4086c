package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Opening rights, batch after batch and list after list. */
class OpenRightsPathsTest {

    private static final String RUN = "5ee55e8a-5f7c-4c55-8f64-0a2f4bb0b9a1";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @Test
    void everyBatchThenEveryListIsATransactionOfItsOwn() {
        process.answers("openRightsOfBatch", "allExamined", false, false, true);
        process.answers("openLists", "allListed", false, true);
        var run = process.start("open-rights", RUN, Map.of());

        process.runNextJob();
        assertThat(run).isWaitingAt("serviceTask_openRightsOfBatch");
        process.runNextJob();
        assertThat(run)
                .isWaitingAt("serviceTask_openRightsOfBatch")
                .hasNotPassed("serviceTask_closeRunOutRights");
        process.runJobs();

        assertThat(run).isEnded().hasPassed("endEvent_rightsOpened");
        assertThat(process.steps())
                .containsExactly(
                        "takeOverSurveyedFacts",
                        "openRightsOfBatch",
                        "openRightsOfBatch",
                        "openRightsOfBatch",
                        "closeRunOutRights",
                        "openLists",
                        "openLists");
    }

    @Test
    void aBatchThatFailsIsRepeatedAndNothingIsPassedOver() {
        process.does(
                "openRightsOfBatch",
                execution -> {
                    throw new IllegalStateException("the database is away");
                });
        var run = process.start("open-rights", RUN, Map.of());
        process.runNextJob();

        assertThatThrownBy(process::runNextJob).hasMessageContaining("the database is away");
        assertThat(run).isWaitingAt("serviceTask_openRightsOfBatch");
        process.answers("openRightsOfBatch", "allExamined", true);
        process.answers("openLists", "allListed", true);
        process.runJobs();

        assertThat(run)
                .isEnded()
                .hasPassed("serviceTask_closeRunOutRights", "endEvent_rightsOpened");
    }
}
