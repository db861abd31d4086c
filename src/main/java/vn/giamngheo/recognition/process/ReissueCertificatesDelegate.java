package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.EffectCorrection;

/** Thu hồi giấy chứng nhận đã sai và lập giấy mới. */
@Component
class ReissueCertificatesDelegate implements JavaDelegate {

    private final EffectCorrection effectCorrection;

    ReissueCertificatesDelegate(EffectCorrection effectCorrection) {
        this.effectCorrection = effectCorrection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effectCorrection.issueCertificates(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
