package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.OpenRightsLists;

/** Lập danh sách cấp của một chính sách. */
@Component
class OpenListsDelegate implements JavaDelegate {

    private final OpenRightsLists openRightsLists;

    OpenListsDelegate(OpenRightsLists openRightsLists) {
        this.openRightsLists = openRightsLists;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var runId = UUID.fromString(execution.getProcessBusinessKey());
        OpenRightsVariables.ALL_LISTED.set(execution, openRightsLists.openNext(runId));
    }
}
