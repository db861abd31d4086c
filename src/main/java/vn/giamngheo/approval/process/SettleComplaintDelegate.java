package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.HandleComplaints;

/** Kết thúc khiếu nại sau khi kết quả phúc tra đã niêm yết. */
@Component
class SettleComplaintDelegate implements JavaDelegate {

    private final HandleComplaints handleComplaints;

    SettleComplaintDelegate(HandleComplaints handleComplaints) {
        this.handleComplaints = handleComplaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        handleComplaints.settle(id);
    }
}
