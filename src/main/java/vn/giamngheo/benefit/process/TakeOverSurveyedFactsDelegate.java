package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.OpenRights;

/** Lấy dữ kiện từ phiếu rà soát. */
@Component
class TakeOverSurveyedFactsDelegate implements JavaDelegate {

    private final OpenRights openRights;

    TakeOverSurveyedFactsDelegate(OpenRights openRights) {
        this.openRights = openRights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var runId = UUID.fromString(execution.getProcessBusinessKey());
        openRights.takeOverFacts(runId);
    }
}
