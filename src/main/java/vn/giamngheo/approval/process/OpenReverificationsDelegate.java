package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.OpenReverifications;

/** Mở phúc tra cho các khiếu nại vừa nhận. */
@Component
class OpenReverificationsDelegate implements JavaDelegate {

    private final OpenReverifications openReverifications;

    OpenReverificationsDelegate(OpenReverifications openReverifications) {
        this.openReverifications = openReverifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        openReverifications.ofPosting(id);
    }
}
