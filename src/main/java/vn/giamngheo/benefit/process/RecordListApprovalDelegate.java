package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.ApproveIssuance;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận kết quả duyệt in the chair's own transaction. */
@Component
class RecordListApprovalDelegate implements JavaDelegate {

    private final ApproveIssuance approveIssuance;
    private final CurrentActor currentActor;

    RecordListApprovalDelegate(ApproveIssuance approveIssuance, CurrentActor currentActor) {
        this.approveIssuance = approveIssuance;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        IssueBenefitVariables.APPROVED.set(
                execution,
                approveIssuance.record(
                        UUID.fromString(execution.getProcessBusinessKey()),
                        (String) execution.getVariable(IssueBenefitVariables.OUTCOME),
                        currentActor.require()));
    }
}
