package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.SurveyHousehold;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận phiếu rà soát in the enumerator's own transaction. */
@Component
class RecordSurveyDelegate implements JavaDelegate {

    private final SurveyHousehold surveyHousehold;
    private final CurrentActor currentActor;

    RecordSurveyDelegate(SurveyHousehold surveyHousehold, CurrentActor currentActor) {
        this.surveyHousehold = surveyHousehold;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveyHousehold.record(
                UUID.fromString(execution.getProcessBusinessKey()), currentActor.require());
    }
}
