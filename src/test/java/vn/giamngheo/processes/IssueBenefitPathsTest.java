package vn.giamngheo.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static vn.giamngheo.processes.ProcessUnderTest.DUE;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IssueBenefitPathsTest {

    private static final String LIST = "f1a7c0de-0000-4000-8000-000000000020";
    private static final String PREPARE = "userTask_prepareList";
    private static final String APPROVE = "userTask_approveList";
    private static final String ISSUE = "userTask_issueToPeople";

    @RegisterExtension final ProcessUnderTest process = new ProcessUnderTest();

    @BeforeEach
    void theCatalogueSaysHowLongPreparingTakes() {
        Mocks.register("issuanceDeadlines", new PreparationDays());
    }

    @Test
    void aListIsPreparedApprovedAndIssued() {
        process.answers("recordListApproval", "listApproved", true);
        var issuance = process.start("issue-benefit", LIST, variables(true));

        assertThat(issuance).isWaitingAtExactly(PREPARE);
        assertThat(process.task(PREPARE)).isNotAssigned().hasDueDate(DUE).hasFormKey("/viec/trang");
        assertThat(process.groupsOf(PREPARE)).containsExactly("poverty-officer");
        process.complete(PREPARE);
        process.runJobs();

        assertThat(issuance).isWaitingAtExactly(APPROVE);
        assertThat(process.task(APPROVE)).isNotAssigned().hasDueDate(DUE);
        assertThat(process.groupsOf(APPROVE)).containsExactly("commune-chair");
        assertThat(process.formOf(APPROVE)).contains("\"approvalOutcome\"");
        process.complete(APPROVE, Map.of("approvalOutcome", "APPROVED"));
        process.runJobs();

        assertThat(issuance).isWaitingAtExactly(ISSUE);
        assertThat(process.task(ISSUE)).isNotAssigned().hasDueDate(DUE);
        assertThat(process.groupsOf(ISSUE)).containsExactly("finance-officer");
        process.complete(ISSUE);
        process.runJobs();

        assertThat(issuance).isEnded().hasPassed("endEvent_listIssued");
        assertThat(process.steps())
                .containsExactly("recordPreparedList", "recordListApproval", "recordListIssued");
        assertThat(process.askedDeadlines()).containsExactly("ISSUE_APPROVE", "ISSUE_HAND_OVER");
    }

    @Test
    void aReturnedListIsPreparedAgainAndNothingIsIssued() {
        process.answers("recordListApproval", "listApproved", false);
        var issuance = process.start("issue-benefit", LIST, variables(true));
        process.complete(PREPARE);
        process.runJobs();

        process.complete(APPROVE, Map.of("approvalOutcome", "RETURNED"));
        process.runJobs();

        assertThat(issuance).isWaitingAtExactly(PREPARE).hasNotPassed(ISSUE);
    }

    @Test
    void aListTheChairDoesNotDecideOnIsIssuedAtOnce() {
        var issuance = process.start("issue-benefit", LIST, variables(false));

        process.complete(PREPARE);
        process.runJobs();

        assertThat(issuance).isWaitingAtExactly(ISSUE).hasNotPassed(APPROVE);
    }

    private static Map<String, Object> variables(boolean chairApproves) {
        return Map.of(
                "ownerRole", "poverty-officer",
                "issuerRole", "finance-officer",
                "chairApproves", chairApproves,
                "handOverRule", "ISSUE_HAND_OVER");
    }

    /** Stands for the bean that asks the catalogue; public, because expressions call it. */
    public static final class PreparationDays {

        public Date prepareBy(DelegateExecution execution) {
            return DUE;
        }
    }
}
