package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.PrepareDossier;

/** Mở hồ sơ trình của đợt rà soát. */
@Component
class OpenDossierDelegate implements JavaDelegate {

    private final PrepareDossier prepareDossier;

    OpenDossierDelegate(PrepareDossier prepareDossier) {
        this.prepareDossier = prepareDossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        DossierVariables.DOSSIER_ID.set(execution, prepareDossier.open(id).toString());
    }
}
