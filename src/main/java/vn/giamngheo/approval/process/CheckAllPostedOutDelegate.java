package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.RoundGate;

/** Asks, in the transaction that then waits, whether the last list is posted out already. */
@Component
class CheckAllPostedOutDelegate implements JavaDelegate {

    private final RoundGate roundGate;

    CheckAllPostedOutDelegate(RoundGate roundGate) {
        this.roundGate = roundGate;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        DossierVariables.ALL_POSTED_OUT.set(execution, roundGate.allPostedOut(id));
    }
}
