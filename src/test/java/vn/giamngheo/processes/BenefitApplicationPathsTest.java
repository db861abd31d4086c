package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BenefitApplicationPathsTest {

    private static final String REQUEST = "f1a7c0de-0000-4000-8000-000000000217";
    private static final String CHECK = "userTask_checkApplication";
    private static final String SUPPLEMENT = "userTask_supplementApplication";
    private static final String POST = "userTask_postApplication";
    private static final String CONFIRM = "userTask_confirmApplication";
    private static final String OUTCOME = "userTask_recordApplicationOutcome";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @Test
    void aLoanIsCheckedConfirmedByTheChairAndDecidedByTheBank() {
        process.answers("recordApplicationCheck", "checkOutcome", "FORWARD");
        process.answers("recordApplicationConfirmation", "confirmed", true);
        var loan = start("fatherland-front", true, true, false);

        assertThat(loan).isWaitingAtExactly(CHECK);
        assertThat(process.task(CHECK)).isNotAssigned().hasDueDate(DUE);
        assertThat(process.groupsOf(CHECK)).containsExactly("fatherland-front");

        done(CHECK);

        assertThat(loan).isWaitingAtExactly(CONFIRM).hasNotPassed("serviceTask_recordPosting");
        assertThat(process.groupsOf(CONFIRM)).containsExactly("commune-chair");

        done(CONFIRM);

        assertThat(loan).isWaitingAtExactly(OUTCOME);
        assertThat(process.groupsOf(OUTCOME)).containsExactly("fatherland-front");
        assertThat(process.askedDeadlines())
                .containsExactly("CHECK_RULE", "CONFIRM_RULE", "OUTCOME_RULE");

        done(OUTCOME);

        assertThat(loan).isEnded().hasPassed("endEvent_requestSettled");
        assertThat(process.steps())
                .containsExactly(
                        "recordApplicationCheck",
                        "recordApplicationConfirmation",
                        "recordApplicationOutcome",
                        "effectApplication");
    }

    @Test
    void missingPapersAreHandedInAndTheRequestIsCheckedAgain() {
        process.answers("recordApplicationCheck", "checkOutcome", "SUPPLEMENT", "CLOSED");
        var request = start("poverty-officer", false, true, false);

        done(CHECK);

        assertThat(request).isWaitingAtExactly(SUPPLEMENT);
        assertThat(process.groupsOf(SUPPLEMENT)).containsExactly("poverty-officer");

        done(SUPPLEMENT);

        assertThat(request).isWaitingAtExactly(CHECK);

        done(CHECK);

        assertThat(request)
                .isEnded()
                .hasPassed("endEvent_requestClosedByCheck")
                .hasNotPassed("serviceTask_effectOutcome", CONFIRM, OUTCOME);
    }

    @Test
    void anAnswerNobodyKnowsAsksForPapersAndGrantsNothing() {
        process.answers("recordApplicationCheck", "checkOutcome", "SOMETHING_ELSE");
        var request = start("poverty-officer", false, false, false);

        done(CHECK);

        assertThat(request).isWaitingAtExactly(SUPPLEMENT);
    }

    @Test
    void anAllowanceHangsOnTheBoardBeforeTheChairProposesIt() {
        process.answers("recordApplicationCheck", "checkOutcome", "FORWARD");
        process.answers("recordApplicationPosting", "postingEndsAt", DUE);
        process.answers("recordApplicationConfirmation", "confirmed", true);
        var allowance = start("poverty-officer", true, true, true);

        done(CHECK);

        assertThat(allowance).isWaitingAtExactly(POST);

        done(POST);

        assertThat(allowance)
                .isWaitingAtExactly("catch_postingPeriodOver")
                .hasNotPassed("serviceTask_closeApplicationPosting");
        assertThat(process.timerDue()).isEqualTo(DUE);

        process.fireTimer();
        process.runJobs();

        assertThat(allowance)
                .hasPassed("serviceTask_closeApplicationPosting")
                .isWaitingAtExactly(CONFIRM);

        done(CONFIRM);

        assertThat(allowance).isWaitingAtExactly(OUTCOME);
    }

    @Test
    void whatTheChairReturnsIsCheckedAgain() {
        process.answers("recordApplicationCheck", "checkOutcome", "FORWARD");
        process.answers("recordApplicationConfirmation", "confirmed", false);
        var request = start("poverty-officer", true, true, false);

        done(CHECK);
        done(CONFIRM);

        assertThat(request)
                .isWaitingAtExactly(CHECK)
                .hasNotPassed(OUTCOME, "serviceTask_effectOutcome");
    }

    @Test
    void whatTheCommuneDecidesNeedsNoAnswerFromOutside() {
        process.answers("recordApplicationCheck", "checkOutcome", "FORWARD");
        process.answers("recordApplicationConfirmation", "confirmed", true);
        var rice = start("poverty-officer", true, false, false);

        done(CHECK);
        done(CONFIRM);

        assertThat(rice)
                .isEnded()
                .hasPassed("serviceTask_effectOutcome", "endEvent_requestSettled")
                .hasNotPassed(OUTCOME);
    }

    @Test
    void aCardIsAcceptedWithoutTheChairBecauseItsListHasOne() {
        process.answers("recordApplicationCheck", "checkOutcome", "FORWARD");
        var card = start("poverty-officer", false, false, false);

        done(CHECK);

        assertThat(card)
                .isEnded()
                .hasPassed("endEvent_requestSettled")
                .hasNotPassed(CONFIRM, OUTCOME);
    }

    @Test
    void aWithdrawnRequestWaitsForNobodyAnyMore() {
        process.answers("recordApplicationCheck", "checkOutcome", "FORWARD");
        var request = start("justice-officer", false, true, false);
        done(CHECK);

        process.receive("benefit.request-withdrawn", REQUEST);

        assertThat(request)
                .isEnded()
                .hasPassed("endEvent_requestWithdrawn")
                .hasNotPassed("serviceTask_effectOutcome", "endEvent_requestSettled");
        assertThat(process.openTasks()).isEmpty();
    }

    private ProcessInstance start(
            String owner, boolean chairConfirms, boolean bodyDecides, boolean needsPosting) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("ownerRole", owner);
        variables.put("chairConfirms", chairConfirms);
        variables.put("bodyDecides", bodyDecides);
        variables.put("needsPosting", needsPosting);
        variables.put("checkDeadline", "CHECK_RULE");
        variables.put("confirmDeadline", "CONFIRM_RULE");
        variables.put("outcomeDeadline", "OUTCOME_RULE");
        return process.start("benefit-application", REQUEST, variables);
    }

    private void done(String task) {
        process.complete(task);
        process.runJobs();
    }
}
