package vn.giamngheo.recognition.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.recognition.EffectCorrection;

/** Ghi phân loại hộ theo quyết định đính chính. */
@Component
class UpdateCorrectedCategoriesDelegate implements JavaDelegate {

    private final EffectCorrection effectCorrection;

    UpdateCorrectedCategoriesDelegate(EffectCorrection effectCorrection) {
        this.effectCorrection = effectCorrection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        effectCorrection.updateCategories(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
