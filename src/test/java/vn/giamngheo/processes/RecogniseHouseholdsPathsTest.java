package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecogniseHouseholdsPathsTest {

    private static final String DOSSIER = "f1a7c0de-0000-4000-8000-000000000010";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @Test
    void theChairSignsAndCategoriesCertificatesAndRefusalsFollow() {
        process.answers("recordDecision", "decisionSigned", true);
        var recognition = process.start("recognise-households", DOSSIER, Map.of());

        assertThat(recognition).isWaitingAtExactly("userTask_signDecision");
        assertThat(process.task("userTask_signDecision")).isNotAssigned().hasDueDate(DUE);
        assertThat(process.groupsOf("userTask_signDecision")).containsExactly("commune-chair");
        assertThat(process.formOf("userTask_signDecision")).contains("\"signOutcome\"");

        process.complete("userTask_signDecision", Map.of("signOutcome", "SIGNED"));
        process.runJobs();

        assertThat(recognition).isEnded().hasPassed("endEvent_householdsRecognised");
        assertThat(process.steps())
                .containsExactly(
                        "recordDecision", "updateCategories", "issueCertificates", "issueRefusals");
    }

    @Test
    void aReturnedDossierChangesNoCategory() {
        process.answers("recordDecision", "decisionSigned", false);
        var recognition = process.start("recognise-households", DOSSIER, Map.of());

        process.complete("userTask_signDecision", Map.of("signOutcome", "RETURNED"));
        process.runJobs();

        assertThat(recognition)
                .isEnded()
                .hasPassed("endEvent_dossierReturned")
                .hasNotPassed("serviceTask_updateCategories", "endEvent_householdsRecognised");
        assertThat(process.steps()).containsExactly("recordDecision");
    }
}
