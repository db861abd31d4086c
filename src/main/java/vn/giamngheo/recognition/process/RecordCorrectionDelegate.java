package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.SignCorrection;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận việc ký quyết định đính chính in the signer's own transaction. */
@Component
class RecordCorrectionDelegate implements JavaDelegate {

    private final SignCorrection signCorrection;
    private final CurrentActor currentActor;

    RecordCorrectionDelegate(SignCorrection signCorrection, CurrentActor currentActor) {
        this.signCorrection = signCorrection;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CorrectDecisionVariables.SIGNED.set(
                execution,
                signCorrection.record(
                        UUID.fromString(execution.getProcessBusinessKey()),
                        (String) execution.getVariable(CorrectDecisionVariables.OUTCOME),
                        currentActor.require()));
    }
}
