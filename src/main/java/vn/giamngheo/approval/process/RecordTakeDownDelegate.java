package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.TakeDownList;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận việc gỡ danh sách in the committee's own transaction. */
@Component
class RecordTakeDownDelegate implements JavaDelegate {

    private final TakeDownList takeDownList;
    private final CurrentActor currentActor;

    RecordTakeDownDelegate(TakeDownList takeDownList, CurrentActor currentActor) {
        this.takeDownList = takeDownList;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        takeDownList.record(id, currentActor.require());
    }
}
