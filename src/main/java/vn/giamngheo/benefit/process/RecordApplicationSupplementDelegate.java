package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.SupplementApplication;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận giấy tờ bổ sung in the official's own transaction. */
@Component
class RecordApplicationSupplementDelegate implements JavaDelegate {

    private final SupplementApplication supplementApplication;
    private final CurrentActor currentActor;

    RecordApplicationSupplementDelegate(
            SupplementApplication supplementApplication, CurrentActor currentActor) {
        this.supplementApplication = supplementApplication;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        supplementApplication.record(id, currentActor.require());
    }
}
