package vn.giamngheo.approval.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.approval.AnswerComplaint;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận trả lời khiếu nại in the committee's own transaction. */
@Component
class RecordComplaintAnswerDelegate implements JavaDelegate {

    private final AnswerComplaint answerComplaint;
    private final CurrentActor currentActor;

    RecordComplaintAnswerDelegate(AnswerComplaint answerComplaint, CurrentActor currentActor) {
        this.answerComplaint = answerComplaint;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        answerComplaint.record(id, currentActor.require());
    }
}
