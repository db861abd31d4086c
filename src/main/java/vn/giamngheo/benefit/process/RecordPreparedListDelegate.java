package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.PrepareIssuance;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận danh sách đã kiểm tra in the official's own transaction. */
@Component
class RecordPreparedListDelegate implements JavaDelegate {

    private final PrepareIssuance prepareIssuance;
    private final CurrentActor currentActor;

    RecordPreparedListDelegate(PrepareIssuance prepareIssuance, CurrentActor currentActor) {
        this.prepareIssuance = prepareIssuance;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        prepareIssuance.record(
                UUID.fromString(execution.getProcessBusinessKey()), currentActor.require());
    }
}
