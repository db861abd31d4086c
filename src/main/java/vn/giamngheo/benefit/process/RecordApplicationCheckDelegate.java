package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.CheckApplication;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận kết quả kiểm tra in the official's own transaction. */
@Component
class RecordApplicationCheckDelegate implements JavaDelegate {

    private final CheckApplication checkApplication;
    private final CurrentActor currentActor;

    RecordApplicationCheckDelegate(CheckApplication checkApplication, CurrentActor currentActor) {
        this.checkApplication = checkApplication;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        BenefitApplicationVariables.CHECK_OUTCOME.set(
                execution, checkApplication.record(id, currentActor.require()).name());
    }
}
