package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.SurveyHousehold;

/**
 * Phân loại hộ. A missing standard is a fault that an administrator mends: the step stays an
 * incident with that sentence, and nobody is classified until then.
 */
@Component
class ClassifyHouseholdDelegate implements JavaDelegate {

    private final SurveyHousehold surveyHousehold;

    ClassifyHouseholdDelegate(SurveyHousehold surveyHousehold) {
        this.surveyHousehold = surveyHousehold;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveyHousehold.classify(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
