package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CorrectDecisionPathsTest {

    private static final String CORRECTION = "f1a7c0de-0000-4000-8000-000000000020";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @Test
    void theChairSignsAndClassesAndCertificatesArePutRight() {
        process.answers("recordCorrection", "correctionSigned", true);
        var correction = process.start("correct-decision", CORRECTION, Map.of());

        assertThat(correction).isWaitingAtExactly("userTask_signCorrection");
        assertThat(process.task("userTask_signCorrection")).isNotAssigned().hasDueDate(DUE);
        assertThat(process.groupsOf("userTask_signCorrection")).containsExactly("commune-chair");
        assertThat(process.formOf("userTask_signCorrection")).contains("\"correctionOutcome\"");
        assertThat(process.askedDeadlines()).containsExactly("SIGNING");

        process.complete("userTask_signCorrection", Map.of("correctionOutcome", "SIGNED"));
        process.runJobs();

        assertThat(correction).isEnded().hasPassed("endEvent_correctionEffected");
        assertThat(process.steps())
                .containsExactly(
                        "recordCorrection", "updateCorrectedCategories", "reissueCertificates");
    }

    @Test
    void aReturnedProposalChangesNothing() {
        process.answers("recordCorrection", "correctionSigned", false);
        var correction = process.start("correct-decision", CORRECTION, Map.of());

        process.complete("userTask_signCorrection", Map.of("correctionOutcome", "RETURNED"));
        process.runJobs();

        assertThat(correction)
                .isEnded()
                .hasPassed("endEvent_correctionReturned")
                .hasNotPassed(
                        "serviceTask_updateCategories",
                        "serviceTask_issueCertificates",
                        "endEvent_correctionEffected");
        assertThat(process.steps()).containsExactly("recordCorrection");
    }
}
