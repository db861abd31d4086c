package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.RecordSurvey;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận phiếu rà soát in the enumerator's own transaction. */
@Component
class RecordSurveyDelegate implements JavaDelegate {

    private final RecordSurvey recordSurvey;
    private final CurrentActor currentActor;

    RecordSurveyDelegate(RecordSurvey recordSurvey, CurrentActor currentActor) {
        this.recordSurvey = recordSurvey;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var screenedOut =
                recordSurvey.record(
                        UUID.fromString(execution.getProcessBusinessKey()), currentActor.require());
        HouseholdReviewVariables.SCREENED_OUT.set(execution, screenedOut);
    }
}
