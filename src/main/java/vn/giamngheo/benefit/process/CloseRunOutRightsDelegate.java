package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.OpenRightsLists;

/** Kết thúc quyền đã hết thời hạn. */
@Component
class CloseRunOutRightsDelegate implements JavaDelegate {

    private final OpenRightsLists openRightsLists;

    CloseRunOutRightsDelegate(OpenRightsLists openRightsLists) {
        this.openRightsLists = openRightsLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var runId = UUID.fromString(execution.getProcessBusinessKey());
        openRightsLists.closeOver(runId);
    }
}
