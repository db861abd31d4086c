package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.AnswerRequest;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận văn bản trả lời in the official's own transaction. */
@Component
class RecordAnswerDelegate implements JavaDelegate {

    private final AnswerRequest answerRequest;
    private final CurrentActor currentActor;

    RecordAnswerDelegate(AnswerRequest answerRequest, CurrentActor currentActor) {
        this.answerRequest = answerRequest;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answerRequest.record(
                UUID.fromString(execution.getProcessBusinessKey()),
                (String) execution.getVariable(HouseholdReviewVariables.REPLY_NUMBER),
                (String) execution.getVariable(HouseholdReviewVariables.REPLY_DATE),
                currentActor.require());
    }
}
