package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.EffectDecision;

/** Ghi phân loại hộ theo quyết định. */
@Component
class UpdateCategoriesDelegate implements JavaDelegate {

    private final EffectDecision effectDecision;

    UpdateCategoriesDelegate(EffectDecision effectDecision) {
        this.effectDecision = effectDecision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effectDecision.updateCategories(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
