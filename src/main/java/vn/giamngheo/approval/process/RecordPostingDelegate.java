package vn.giamngheo.approval.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.RecordPosting;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận ngày niêm yết in the committee's own transaction; the timer runs to its last 24:00. */
@Component
class RecordPostingDelegate implements JavaDelegate {

    private final RecordPosting recordPosting;
    private final CurrentActor currentActor;

    RecordPostingDelegate(RecordPosting recordPosting, CurrentActor currentActor) {
        this.recordPosting = recordPosting;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var endsOn =
                recordPosting.record(
                        UUID.fromString(execution.getProcessBusinessKey()),
                        (String) execution.getVariable(PublicPostingVariables.POSTED_ON),
                        currentActor.require());
        execution.setVariable(
                PublicPostingVariables.POSTING_ENDS_AT, Date.from(Deadlines.endOf(endsOn)));
    }
}
