package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ObtainOpinionPathsTest {

    private static final String DOSSIER = "f1a7c0de-0000-4000-8000-000000000009";

    private static final Date OVERDUE = new Date(1_700_000_000_000L);

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @Test
    void theChairSignsTheReportAndTheAuthorityAgrees() {
        process.answers("recordOpinion", "opinionAgreed", true);
        reportIsSent();
        var opinion = process.start("obtain-opinion", DOSSIER, Map.of());

        assertThat(opinion).isWaitingAtExactly("userTask_sendReport");
        assertThat(process.task("userTask_sendReport")).isNotAssigned().hasDueDate(DUE);
        assertThat(process.groupsOf("userTask_sendReport")).containsExactly("commune-chair");
        assertThat(process.formOf("userTask_sendReport"))
                .contains("\"reportOutcome\"", "\"SENT\"", "\"RETURNED\"");

        send("SENT");

        assertThat(opinion).isWaitingAtExactly("userTask_giveOpinion");
        assertThat(process.task("userTask_giveOpinion")).isNotAssigned().hasDueDate(OVERDUE);
        assertThat(process.timerDue()).isEqualTo(OVERDUE);
        assertThat(process.groupsOf("userTask_giveOpinion")).containsExactly("opinion-authority");
        assertThat(process.formOf("userTask_giveOpinion"))
                .contains("\"opinionOutcome\"", "\"opinionDate\"", "\"opinionReference\"");

        answer("AGREED");

        assertThat(opinion)
                .isEnded()
                .hasPassed("endEvent_opinionAgreed")
                .hasNotPassed(
                        "endEvent_householdsReturned",
                        "endEvent_dossierReturned",
                        "endEvent_silenceReported");
        assertThat(process.steps()).containsExactly("recordReport", "recordOpinion");
        assertThat(process.askedDeadlines()).containsExactly("SEND_REPORT");
    }

    @Test
    void theAuthorityReturnsHouseholds() {
        process.answers("recordOpinion", "opinionAgreed", false);
        var opinion = aDossierSent();

        answer("RETURNED");

        assertThat(opinion)
                .isEnded()
                .hasPassed("endEvent_householdsReturned")
                .hasNotPassed("endEvent_opinionAgreed", "endEvent_silenceReported");
    }

    @Test
    void theChairGivesTheDossierBack() {
        process.does(
                "recordReport",
                execution -> {
                    execution.setVariable("reportSent", false);
                    execution.setVariable("opinionAgreed", false);
                });
        var opinion = process.start("obtain-opinion", DOSSIER, Map.of());

        send("RETURNED");

        assertThat(opinion)
                .isEnded()
                .hasPassed("endEvent_dossierReturned")
                .hasNotPassed("userTask_giveOpinion", "endEvent_opinionAgreed");
    }

    @Test
    void silenceIsReportedAndTheDossierGoesOnWaiting() {
        process.answers("recordOpinion", "opinionAgreed", true);
        var opinion = aDossierSent();

        process.fireTimer();
        process.runJobs();

        assertThat(opinion)
                .isWaitingAtExactly("userTask_giveOpinion")
                .hasPassed("endEvent_silenceReported")
                .hasNotPassed("serviceTask_recordOpinion", "endEvent_opinionAgreed");
        assertThat(process.steps()).containsExactly("recordReport", "escalateOpinion");

        answer("AGREED");

        assertThat(opinion).isEnded().hasPassed("endEvent_opinionAgreed");
    }

    private void reportIsSent() {
        process.does(
                "recordReport",
                execution -> {
                    execution.setVariable("reportSent", true);
                    execution.setVariable("opinionOverdueAt", OVERDUE);
                });
    }

    private ProcessInstance aDossierSent() {
        reportIsSent();
        var opinion = process.start("obtain-opinion", DOSSIER, Map.of());
        send("SENT");
        return opinion;
    }

    private void send(String outcome) {
        process.complete("userTask_sendReport", Map.of("reportOutcome", outcome));
        process.runJobs();
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
