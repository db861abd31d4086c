package vn.giamngheo.benefit.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.PostApplication;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận ngày niêm yết; the timer runs to the last 24:00. */
@Component
class RecordApplicationPostingDelegate implements JavaDelegate {

    private final PostApplication postApplication;
    private final CurrentActor currentActor;

    RecordApplicationPostingDelegate(PostApplication postApplication, CurrentActor currentActor) {
        this.postApplication = postApplication;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        var until = postApplication.record(id, currentActor.require());
        execution.setVariable(
                BenefitApplicationVariables.POSTING_ENDS_AT, Date.from(Deadlines.endOf(until)));
    }
}
