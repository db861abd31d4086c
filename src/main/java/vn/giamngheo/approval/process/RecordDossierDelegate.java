package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PrepareDossier;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận hồ sơ trình in the officer's own transaction. */
@Component
class RecordDossierDelegate implements JavaDelegate {

    private final PrepareDossier prepareDossier;
    private final CurrentActor currentActor;

    RecordDossierDelegate(PrepareDossier prepareDossier, CurrentActor currentActor) {
        this.prepareDossier = prepareDossier;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        prepareDossier.record(id, currentActor.require());
    }
}
