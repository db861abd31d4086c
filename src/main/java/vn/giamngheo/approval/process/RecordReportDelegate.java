package vn.giamngheo.approval.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.SendReport;
import vn.giamngheo.calendar.Deadlines;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận báo cáo in the signer's own transaction: sent, or back to the preparer. */
@Component
class RecordReportDelegate implements JavaDelegate {

    private final SendReport sendReport;
    private final CurrentActor currentActor;

    RecordReportDelegate(SendReport sendReport, CurrentActor currentActor) {
        this.sendReport = sendReport;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var dueOn =
                sendReport.record(
                        UUID.fromString(execution.getProcessBusinessKey()),
                        (String) execution.getVariable(ObtainOpinionVariables.REPORT_OUTCOME),
                        currentActor.require());
        ObtainOpinionVariables.REPORT_SENT.set(execution, dueOn != null);
        if (dueOn == null) {
            ObtainOpinionVariables.AGREED.set(execution, false);
        } else {
            execution.setVariable(
                    ObtainOpinionVariables.OVERDUE_AT, Date.from(Deadlines.endOf(dueOn)));
        }
    }
}
