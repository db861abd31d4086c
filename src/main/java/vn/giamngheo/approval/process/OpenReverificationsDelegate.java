package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.HandleComplaints;

/** Mở phúc tra cho các khiếu nại vừa nhận. */
@Component
class OpenReverificationsDelegate implements JavaDelegate {

    private final HandleComplaints handleComplaints;

    OpenReverificationsDelegate(HandleComplaints handleComplaints) {
        this.handleComplaints = handleComplaints;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        handleComplaints.openReverifications(id);
    }
}
