package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;
import static vn.giamngheo.processes.ProcessUnderTest.VILLAGE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TakeDownListPathsTest {

    private static final String POSTING = "f1a7c0de-0000-4000-8000-000000000009";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @Test
    void theCommitteeTakesTheListDown() {
        var removal = process.start("take-down-list", POSTING, Map.of("villageKey", VILLAGE));

        assertThat(removal).isWaitingAtExactly("userTask_takeDownList");
        assertThat(process.task("userTask_takeDownList"))
                .isNotAssigned()
                .hasDueDate(DUE)
                .hasFormKey("/viec/trang");
        assertThat(process.groupsOf("userTask_takeDownList")).containsExactly("steering-committee");
        assertThat(process.askedDeadlines()).containsExactly("TAKE_DOWN");

        process.complete("userTask_takeDownList");
        process.runJobs();

        assertThat(removal).isEnded().hasPassed("endEvent_listTakenDown");
        assertThat(process.steps()).containsExactly("recordTakeDown");
    }
}
