package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.COMMUNE;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeriodicReviewPathsTest {

    private static final String ROUND = "f1a7c0de-0000-4000-8000-000000000003";
    private static final String DOSSIER = "f1a7c0de-0000-4000-8000-000000000004";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @BeforeEach
    void aRoundThatGoesThroughAtOnce() {
        process.answers("checkAllPostedOut", "allPostedOut", false);
        process.answers("openDossier", "dossierId", DOSSIER);
        process.answers("determineOpinionAuthority", "opinionNeeded", true);
        process.does(
                "recordReport",
                execution -> {
                    execution.setVariable("reportSent", true);
                    execution.setVariable("opinionOverdueAt", DUE);
                });
        process.answers("recordOpinion", "opinionAgreed", true);
        process.answers("recordDecision", "decisionSigned", true);
    }

    @Test
    void theRoundGoesFromItsListToItsDecision() {
        var round = process.start("periodic-review", ROUND, Map.of());

        assertThat(round).isWaitingAtExactly("userTask_compileReviewList");
        assertThat(process.task("userTask_compileReviewList"))
                .isNotAssigned()
                .hasDueDate(DUE)
                .hasFormKey("/viec/trang");
        assertThat(process.groupsOf("userTask_compileReviewList"))
                .containsExactly("poverty-officer");

        process.complete("userTask_compileReviewList");

        assertThat(process.steps()).containsExactly("recordReviewList");

        process.runJobs();

        assertThat(round).isWaitingAtExactly("catch_allPostedOut");

        process.receive("review.all-posted-out", ROUND);
        process.runJobs();

        assertThat(round).isWaitingAtExactly("userTask_prepareDossier");
        assertThat(process.groupsOf("userTask_prepareDossier")).containsExactly("poverty-officer");

        process.complete("userTask_prepareDossier");
        process.runJobs();

        assertThat(round).isWaitingAtExactly("call_obtainOpinion");
        assertThat(process.instance("obtain-opinion", DOSSIER)).isNotNull();

        process.complete("userTask_sendReport");
        process.runJobs();
        process.complete("userTask_giveOpinion");
        process.runJobs();

        assertThat(round).isWaitingAtExactly("call_recogniseHouseholds");
        assertThat(process.instance("recognise-households", DOSSIER))
                .isNotNull()
                .variables()
                .containsOnly(Map.entry("communeKey", COMMUNE));

        process.complete("userTask_signDecision");
        process.runJobs();

        assertThat(round).isEnded().hasPassed("endEvent_roundClosed");
        assertThat(process.askedDeadlines())
                .containsExactly("REVIEW_LIST", "DOSSIER", "SEND_REPORT", "SIGNING");
        assertThat(process.steps())
                .containsExactly(
                        "recordReviewList",
                        "startVillageReviews",
                        "checkAllPostedOut",
                        "openDossier",
                        "recordDossier",
                        "determineOpinionAuthority",
                        "recordReport",
                        "recordOpinion",
                        "recordDecision",
                        "updateCategories",
                        "issueCertificates",
                        "issueRefusals",
                        "closeRound");
    }

    @Test
    void nothingIsWaitedForWhenEverythingIsPostedOutAlready() {
        process.answers("checkAllPostedOut", "allPostedOut", true);

        var round = aRoundAtItsDossier();

        assertThat(round)
                .isWaitingAtExactly("userTask_prepareDossier")
                .hasNotPassed("catch_allPostedOut");
    }

    @Test
    void withoutAnAuthorityTheChairDecidesAtOnce() {
        process.answers("determineOpinionAuthority", "opinionNeeded", false);
        var round = aRoundAtItsDossier();

        process.complete("userTask_prepareDossier");
        process.runJobs();

        assertThat(round)
                .isWaitingAtExactly("call_recogniseHouseholds")
                .hasNotPassed("call_obtainOpinion");
        assertThat(process.openTasks()).containsExactly("userTask_signDecision");
    }

    @Test
    void aReturnedOpinionGoesBackToCheckingThePostings() {
        process.answers("recordOpinion", "opinionAgreed", false, true);
        process.answers("checkAllPostedOut", "allPostedOut", true, false);
        var round = aRoundAtItsDossier();
        process.complete("userTask_prepareDossier");
        process.runJobs();

        process.complete("userTask_sendReport");
        process.runJobs();
        process.complete("userTask_giveOpinion");
        process.runJobs();

        assertThat(round)
                .isWaitingAtExactly("catch_allPostedOut")
                .hasNotPassed("call_recogniseHouseholds");
        assertThat(process.steps())
                .endsWith("recordOpinion", "reverifyReturnedHouseholds", "checkAllPostedOut");

        process.receive("review.all-posted-out", ROUND);
        process.runJobs();

        assertThat(round).isWaitingAtExactly("userTask_prepareDossier");
    }

    @Test
    void aDossierTheChairReturnsIsPreparedAgain() {
        process.answers("recordDecision", "decisionSigned", false);
        var round = aRoundAtItsDossier();
        process.complete("userTask_prepareDossier");
        process.runJobs();
        process.complete("userTask_sendReport");
        process.runJobs();
        process.complete("userTask_giveOpinion");
        process.runJobs();

        process.complete("userTask_signDecision");
        process.runJobs();

        assertThat(round)
                .isWaitingAtExactly("userTask_prepareDossier")
                .hasNotPassed("serviceTask_closeRound");
        assertThat(process.steps()).doesNotContain("updateCategories", "issueCertificates");
    }

    @Test
    void aDossierTheChairDoesNotSendIsPreparedAgain() {
        process.does(
                "recordReport",
                execution -> {
                    execution.setVariable("reportSent", false);
                    execution.setVariable("opinionAgreed", false);
                });
        var round = aRoundAtItsDossier();
        process.complete("userTask_prepareDossier");
        process.runJobs();

        process.complete("userTask_sendReport");
        process.runJobs();

        assertThat(round)
                .isWaitingAtExactly("userTask_prepareDossier")
                .hasPassed("gateway_opinionAgreed")
                .hasNotPassed("serviceTask_reverifyReturnedHouseholds", "call_recogniseHouseholds");
        assertThat(process.steps()).doesNotContain("recordOpinion");
    }

    private ProcessInstance aRoundAtItsDossier() {
        var round = process.start("periodic-review", ROUND, Map.of());
        process.complete("userTask_compileReviewList");
        process.runJobs();
        if (!process.openTasks().contains("userTask_prepareDossier")) {
            process.receive("review.all-posted-out", ROUND);
            process.runJobs();
        }
        return round;
    }
}
