package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.EscalateSilence;

/** Báo việc cơ quan cho ý kiến chưa trả lời khi hết hạn. */
@Component
class EscalateOpinionDelegate implements JavaDelegate {

    private final EscalateSilence escalateSilence;

    EscalateOpinionDelegate(EscalateSilence escalateSilence) {
        this.escalateSilence = escalateSilence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        escalateSilence.tell(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
