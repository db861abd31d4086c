package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.RecordApplicationOutcome;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận kết quả của cơ quan quyết định in the official's own transaction. */
@Component
class RecordApplicationOutcomeDelegate implements JavaDelegate {

    private final RecordApplicationOutcome recordApplicationOutcome;
    private final CurrentActor currentActor;

    RecordApplicationOutcomeDelegate(
            RecordApplicationOutcome recordApplicationOutcome, CurrentActor currentActor) {
        this.recordApplicationOutcome = recordApplicationOutcome;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        recordApplicationOutcome.record(id, currentActor.require());
    }
}
