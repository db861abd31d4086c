package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.AssignReverifier;
import vn.giamngheo.shared.CurrentActor;
import vn.giamngheo.workflow.TaskDeadlines;

/**
 * Ghi nhận người phúc tra in the committee's own transaction; the new survey keeps the deadline of
 * the complaint.
 */
@Component
class RecordReverifierDelegate implements JavaDelegate {

    private final AssignReverifier assignReverifier;
    private final TaskDeadlines deadlines;
    private final CurrentActor currentActor;

    RecordReverifierDelegate(
            AssignReverifier assignReverifier, TaskDeadlines deadlines, CurrentActor currentActor) {
        this.assignReverifier = assignReverifier;
        this.deadlines = deadlines;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var named =
                assignReverifier.record(
                        UUID.fromString(execution.getProcessBusinessKey()), currentActor.require());
        var review = named.reviewId().toString();
        ComplaintReverificationVariables.REVIEW_ID.set(execution, review);
        ComplaintReverificationVariables.REVIEWER.set(execution, named.reverifier());
        deadlines.dueAt(
                ComplaintReverificationVariables.SURVEY_TASK,
                review,
                ComplaintReverificationVariables.DEADLINE_RULE.from(execution),
                ComplaintReverificationVariables.RECEIVED_ON.from(execution));
    }
}
