package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.SignDecision;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận việc ký quyết định in the signer's own transaction. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final SignDecision signDecision;
    private final CurrentActor currentActor;

    RecordDecisionDelegate(SignDecision signDecision, CurrentActor currentActor) {
        this.signDecision = signDecision;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RecogniseHouseholdsVariables.SIGNED.set(
                execution,
                signDecision.record(
                        UUID.fromString(execution.getProcessBusinessKey()),
                        (String) execution.getVariable(RecogniseHouseholdsVariables.OUTCOME),
                        currentActor.require()));
    }
}
