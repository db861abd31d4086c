package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.FinishVillage;

/** Kết thúc rà soát tại thôn. */
@Component
class FinishVillageReviewDelegate implements JavaDelegate {

    private final FinishVillage finishVillage;

    FinishVillageReviewDelegate(FinishVillage finishVillage) {
        this.finishVillage = finishVillage;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        finishVillage.finish(id);
    }
}
