package vn.giamngheo.review.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.review.CompileReviewList;
import vn.giamngheo.shared.CurrentActor;

/** Ghi nhận danh sách: freezes the list in the official's own transaction. */
@Component
class RecordReviewListDelegate implements JavaDelegate {

    private final CompileReviewList compileReviewList;
    private final CurrentActor currentActor;

    RecordReviewListDelegate(CompileReviewList compileReviewList, CurrentActor currentActor) {
        this.compileReviewList = compileReviewList;
        this.currentActor = currentActor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        compileReviewList.confirm(
                UUID.fromString(execution.getProcessBusinessKey()), currentActor.require());
    }
}
