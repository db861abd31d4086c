package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.RecordOpinion;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận ý kiến in the authority's own transaction. */
@Component
class RecordOpinionDelegate implements JavaDelegate {

    private final RecordOpinion recordOpinion;
    private final CurrentActor currentActor;

    RecordOpinionDelegate(RecordOpinion recordOpinion, CurrentActor currentActor) {
        this.recordOpinion = recordOpinion;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        var agreed =
                recordOpinion.record(
                        id,
                        (String) execution.getVariable(ObtainOpinionVariables.OUTCOME),
                        (String) execution.getVariable(ObtainOpinionVariables.DATE),
                        (String) execution.getVariable(ObtainOpinionVariables.REFERENCE),
                        currentActor.require());
        ObtainOpinionVariables.AGREED.set(execution, agreed);
    }
}
