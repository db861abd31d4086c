package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ObtainOpinionPathsTest {

    private static final String DOSSIER = "f1a7c0de-0000-4000-8000-000000000009";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @Test
    void theAuthorityAgrees() {
        process.answers("recordOpinion", "opinionAgreed", true);
        var opinion = aDossierSent();

        assertThat(opinion).isWaitingAtExactly("userTask_giveOpinion");
        assertThat(process.task("userTask_giveOpinion")).isNotAssigned().hasDueDate(DUE);
        assertThat(process.groupsOf("userTask_giveOpinion")).containsExactly("opinion-authority");
        assertThat(process.formOf("userTask_giveOpinion"))
                .contains("\"opinionOutcome\"", "\"opinionDate\"", "\"opinionReference\"");

        answer("AGREED");

        assertThat(opinion)
                .isEnded()
                .hasPassed("endEvent_opinionAgreed")
                .hasNotPassed("endEvent_householdsReturned");
        assertThat(process.steps()).containsExactly("askOpinion", "recordOpinion");
    }

    @Test
    void theAuthorityReturnsHouseholds() {
        process.answers("recordOpinion", "opinionAgreed", false);
        var opinion = aDossierSent();

        answer("RETURNED");

        assertThat(opinion)
                .isEnded()
                .hasPassed("endEvent_householdsReturned")
                .hasNotPassed("endEvent_opinionAgreed");
    }

    private ProcessInstance aDossierSent() {
        var opinion = process.start("obtain-opinion", DOSSIER, Map.of());
        process.runJobs();
        return opinion;
    }

    private void answer(String outcome) {
        process.complete(
                "userTask_giveOpinion",
                Map.of(
                        "opinionOutcome",
                        outcome,
                        "opinionDate",
                        "2023-11-20",
                        "opinionReference",
                        "12/UBND-LĐ"));
        process.runJobs();
    }
}
