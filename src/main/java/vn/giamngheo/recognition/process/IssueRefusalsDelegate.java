package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.EffectDecision;

/** Lập thông báo không công nhận. */
@Component
class IssueRefusalsDelegate implements JavaDelegate {

    private final EffectDecision effectDecision;

    IssueRefusalsDelegate(EffectDecision effectDecision) {
        this.effectDecision = effectDecision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effectDecision.issueRefusals(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
