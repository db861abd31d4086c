package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.DetermineAuthority;

/** Xác định cơ quan cho ý kiến theo địa bàn và ngày. */
@Component
class DetermineOpinionAuthorityDelegate implements JavaDelegate {

    private final DetermineAuthority determineAuthority;

    DetermineOpinionAuthorityDelegate(DetermineAuthority determineAuthority) {
        this.determineAuthority = determineAuthority;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        DossierVariables.OPINION_NEEDED.set(execution, determineAuthority.isNeeded(id));
    }
}
