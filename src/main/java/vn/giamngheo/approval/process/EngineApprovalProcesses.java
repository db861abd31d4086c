package vn.giamngheo.approval.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.ApprovalProcesses;
import vn.giamngheo.shared.BusinessException;
import vn.giamngheo.workflow.CommonVariables;
import vn.giamngheo.workflow.TaskDeadlines;

/** Starts and wakes the instances of this module; the business key is the id of their subject. */
@Component
class EngineApprovalProcesses implements ApprovalProcesses {

    private final RuntimeService runtimeService;
    private final TaskDeadlines deadlines;

    EngineApprovalProcesses(RuntimeService runtimeService, TaskDeadlines deadlines) {
        this.runtimeService = runtimeService;
        this.deadlines = deadlines;
    }

    @Override
    public void startPosting(UUID postingId, String communeKey, String villageKey) {
        Map<String, Object> variables = new HashMap<>();
        CommonVariables.COMMUNE.putInto(variables, communeKey);
        PublicPostingVariables.VILLAGE.putInto(variables, villageKey);
        start(PublicPostingVariables.PROCESS, postingId, variables);
    }

    @Override
    public void startTakeDown(UUID postingId, String communeKey, String villageKey) {
        Map<String, Object> variables = new HashMap<>();
        CommonVariables.COMMUNE.putInto(variables, communeKey);
        TakeDownListVariables.VILLAGE.putInto(variables, villageKey);
        start(TakeDownListVariables.PROCESS, postingId, variables);
    }

    @Override
    public void complaintReceived(UUID postingId) {
        var message = PublicPostingVariables.COMPLAINT_RECEIVED;
        var posting =
                runtimeService
                        .createExecutionQuery()
                        .processInstanceBusinessKey(postingId.toString())
                        .messageEventSubscriptionName(message)
                        .singleResult();
        if (posting == null) {
            throw new IllegalStateException("posting " + postingId + " is not running");
        }
        try {
            runtimeService.messageEventReceived(message, posting.getId());
        } catch (OptimisticLockingException another) {
            throw new BusinessException(
                    "POSTING_BUSY",
                    "Danh sách này vừa thay đổi cùng lúc. Bấm tiếp nhận lần nữa; chưa có gì được"
                            + " ghi.");
        }
    }

    @Override
    public void startReverification(
            UUID complaintId,
            String communeKey,
            String villageKey,
            String ruleCode,
            LocalDate receivedOn) {
        Map<String, Object> variables = new HashMap<>();
        CommonVariables.COMMUNE.putInto(variables, communeKey);
        ComplaintReverificationVariables.VILLAGE.putInto(variables, villageKey);
        ComplaintReverificationVariables.DEADLINE_RULE.putInto(variables, ruleCode);
        ComplaintReverificationVariables.RECEIVED_ON.putInto(variables, receivedOn);
        variables.put(
                ComplaintReverificationVariables.SURVEY_DUE_AT,
                deadlines.dueAt(
                        ComplaintReverificationVariables.ASSIGN_TASK,
                        complaintId.toString(),
                        ruleCode,
                        receivedOn));
        start(ComplaintReverificationVariables.PROCESS, complaintId, variables);
    }

    private void start(String process, UUID businessKey, Map<String, Object> variables) {
        runtimeService.startProcessInstanceByKey(process, businessKey.toString(), variables);
    }
}
