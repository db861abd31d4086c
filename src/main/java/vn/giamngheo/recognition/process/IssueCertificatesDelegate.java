package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.EffectDecision;

/** Lập giấy chứng nhận hộ nghèo, hộ cận nghèo. */
@Component
class IssueCertificatesDelegate implements JavaDelegate {

    private final EffectDecision effectDecision;

    IssueCertificatesDelegate(EffectDecision effectDecision) {
        this.effectDecision = effectDecision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effectDecision.issueCertificates(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
