package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.OpenRights;

/** Mở, chuyển, kết thúc quyền của một nhóm hộ. */
@Component
class OpenRightsOfBatchDelegate implements JavaDelegate {

    private final OpenRights openRights;

    OpenRightsOfBatchDelegate(OpenRights openRights) {
        this.openRights = openRights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var runId = UUID.fromString(execution.getProcessBusinessKey());
        OpenRightsVariables.ALL_EXAMINED.set(execution, openRights.openBatch(runId));
    }
}
