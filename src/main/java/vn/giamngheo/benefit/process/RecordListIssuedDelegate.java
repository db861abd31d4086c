package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.FinishIssuance;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận danh sách đã cấp xong in the official's own transaction. */
@Component
class RecordListIssuedDelegate implements JavaDelegate {

    private final FinishIssuance finishIssuance;
    private final CurrentActor currentActor;

    RecordListIssuedDelegate(FinishIssuance finishIssuance, CurrentActor currentActor) {
        this.finishIssuance = finishIssuance;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        finishIssuance.record(
                UUID.fromString(execution.getProcessBusinessKey()), currentActor.require());
    }
}
