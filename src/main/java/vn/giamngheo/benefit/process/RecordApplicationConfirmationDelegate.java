package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.ConfirmApplication;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận xác nhận in the chair's own transaction. */
@Component
class RecordApplicationConfirmationDelegate implements JavaDelegate {

    private final ConfirmApplication confirmApplication;
    private final CurrentActor currentActor;

    RecordApplicationConfirmationDelegate(
            ConfirmApplication confirmApplication, CurrentActor currentActor) {
        this.confirmApplication = confirmApplication;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        BenefitApplicationVariables.CONFIRMED.set(
                execution, confirmApplication.record(id, currentActor.require()));
    }
}
